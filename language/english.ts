import type { Lexicon } from './amounts.ts';

/** How English writes amounts. */
export const english: Lexicon = {
  decimal: '.',
  group: ',',
  units: {
    mile: ['miles', 'mile'],
    yard: ['yards', 'yard'],
    foot: ['feet', 'foot', 'ft'],
    inch: ['inches', 'inch'],
    pound: ['pounds', 'pound', 'lbs', 'lb'],
    ounce: ['ounces', 'ounce', 'oz'],
    'fluid-ounce': ['fluid ounces', 'fluid ounce', 'fl oz', 'fl. oz.'],
    gallon: ['gallons', 'gallon'],
    quart: ['quarts', 'quart'],
    pint: ['pints', 'pint'],
    cup: ['cups', 'cup'],
    acre: ['acres', 'acre'],
    'square-foot': ['square feet', 'square foot', 'sq ft', 'sq. ft.'],
    'square-mile': ['square miles', 'square mile'],
    'mile-per-hour': ['miles per hour', 'mile per hour', 'mph'],
    fahrenheit: ['°F', '° F', 'ºF', 'degrees Fahrenheit', 'degree Fahrenheit', 'degrees F'],
  },
  currencies: {
    USD: ['dollars', 'dollar', 'US dollars', 'bucks', 'USD'],
    GBP: ['pounds sterling', 'British pounds', 'GBP'],
    EUR: ['euros', 'euro', 'EUR'],
    // Not a code of ISO 4217: hundredths of a dollar.
    USX: ['cents', 'cent'],
  },
  scales: { thousand: ['thousand', 'k', 'K'], million: ['million', 'M'], billion: ['billion', 'bn', 'B'] },
  rangeWords: ['to', 'or'],
  articles: ['a', 'one'],
  months: [
    'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
  ],
  plainNumbers: true,
};
