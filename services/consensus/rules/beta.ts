/** Lanczos coefficients (g = 7, n = 9) of the logarithm of the gamma function: 15 digits for positive numbers. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

const logGamma = (x: number): number => {
  const base = x + 6.5;
  const series = lanczos.reduce(
    (sum, coefficient, place) => sum + (place === 0 ? coefficient : coefficient / (x + place - 1)),
  );
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(series);
};

/** The continued fraction of the incomplete beta function by Lentz's method (Numerical Recipes, 6.4). */
const fraction = (x: number, a: number, b: number): number => {
  const tiny = 1e-300;
  const apart = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / apart(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / apart(1 + even * d);
    c = apart(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / apart(1 + odd * d);
    c = apart(1 + odd / c);
    const step = d * c;
    result *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return result;
};

/** P(X ≤ x) of a Beta distribution with both counts positive: the regularised incomplete beta function. */
export const betaCumulative = (x: number, a: number, b: number): number => {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
};

/** The x below which a share of a Beta distribution lies, by halving: 60 steps are exact to the last bit but a few. */
export const betaQuantile = (share: number, a: number, b: number): number => {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (betaCumulative(middle, a, b) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};
