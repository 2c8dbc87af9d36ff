const list = (words: string): string[] => words.split(',').map((word) => word.trim());

/** Names by which a text shows that it is about a country (ISO 3166), as English writes them. */
export const countryWords: readonly (readonly [string, readonly string[]])[] = [
  [
    'US',
    list(
      'United States, U.S., USA, American, Americans, Washington D.C., New York, California, Texas, Florida, Chicago, Boston, Los Angeles, ' +
        'San Francisco, Seattle, Ohio, Michigan, Pennsylvania, Virginia, Arizona, Colorado, White House, Congress, Founding Fathers, ' +
        'Civil War, NFL, NBA, MLB, Super Bowl, Thanksgiving, Fourth of July, Independence Day, Social Security, Medicare, Medicaid, IRS, ' +
        'FBI, DMV, FDA, Ivy League, SAT, GPA, 401(k), zip code, high school, prom, Main Street, Electoral College',
    ),
  ],
  [
    'GB',
    list(
      'United Kingdom, U.K., UK, Britain, British, England, Scotland, Wales, London, Manchester, Liverpool, NHS, GCSE, A-levels, ' +
        'Boxing Day, Guy Fawkes, House of Commons, Downing Street, BBC',
    ),
  ],
  ['CA', list('Canada, Canadian, Ontario, Quebec, Toronto, Vancouver, Montreal, Alberta')],
  ['AU', list('Australia, Australian, Sydney, Melbourne, Canberra, Queensland, Anzac Day')],
  ['IN', list('India, Indian, Delhi, Mumbai, Bangalore, Diwali, rupees')],
];

/** Tasks that play with the words of English: they cannot be told in another language without another premise. */
export const englishPlay =
  /\b(?:rhym(?:e|es|ing)(?:\s+with)?|puns?|wordplay|anagrams?|palindromes?|acrostic|limerick|tongue twisters?|homophones?|haiku|spell(?:ed|ing)?\s+(?:the\s+word|backwards?)|how\s+do\s+you\s+spell|begin(?:s|ning)?\s+with\s+the\s+letter|starts?\s+with\s+the\s+letter|syllables?|English\s+(?:word|grammar|idiom|slang)s?|part\s+of\s+speech|past\s+tense)\b/iu;

/** Words by which an answer shows that it holds for a time only. */
export const timeBound =
  /\b(?:currently|at\s+present|nowadays|these\s+days|today|tonight|this\s+(?:year|month|week)|last\s+(?:year|month|week)|latest|most\s+recent(?:ly)?|recently|so\s+far|as\s+of\s+(?:\w+\s+)?(?:19|20)\d\d|current\s+(?:president|prime\s+minister|ceo|champion|record|price|population|minister|king|queen|pope)|upcoming)\b/iu;
