/** ISO 639-3 codes, as franc has them, by the ISO 639-1 codes that packs and cld3 have; of a macrolanguage the usual member. */
const codes =
  'af afr|am amh|ar arb|az azj|be bel|bg bul|bn ben|bs bos|ca cat|cs ces|cy cym|da dan|de deu|el ell|en eng|eo epo|es spa|et ekk|eu eus|' +
  'fa pes|fi fin|fr fra|fy fry|ga gle|gd gla|gl glg|gu guj|ha hau|he heb|hi hin|hr hrv|hu hun|hy hye|id ind|ig ibo|is isl|it ita|ja jpn|' +
  'jv jav|ka kat|kk kaz|km khm|kn kan|ko kor|ku kmr|ky kir|lb ltz|lo lao|lt lit|lv lvs|mg plt|mk mkd|ml mal|mn khk|mr mar|ms zlm|mt mlt|' +
  'my mya|nb nob|ne nep|nl nld|nn nno|no nob|oc oci|pa pan|pl pol|pt por|ro ron|ru rus|se sme|sk slk|sl slv|so som|sq als|sr srp|sv swe|' +
  'sw swh|ta tam|te tel|th tha|tl tgl|tr tur|uk ukr|ur urd|uz uzn|vi vie|xh xho|yo yor|zh cmn|zu zul';

const byShort = new Map<string, string>(codes.split('|').map((pair) => [pair.slice(0, 2), pair.slice(3)] as const));
const byLong = new Map<string, string>([...byShort].map(([short, long]) => [long, short] as const).toReversed());

/** The ISO 639-3 code of an ISO 639-1 code; a code of three letters as it is; null where it is not known. */
export const longCode = (code: string): string | null => (code.length === 3 ? code : (byShort.get(code) ?? null));

/** The shortest code of a language: cld3 says `iw` and `zh-Latn`, franc `cat`. */
export const shortCode = (code: string): string => {
  const [base = code] = code.split('-');
  if (base === 'iw') return 'he';
  if (base === 'fil') return 'tl';
  if (base === 'no') return 'nb';
  return base.length === 3 ? (byLong.get(base) ?? base) : base;
};
