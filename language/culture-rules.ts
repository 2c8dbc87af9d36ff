import { SourceUnit } from '../domain/culture.ts';
import type { CulturePack } from '../domain/culture.ts';
import { convert } from './units.ts';

/** Something wrong with a pack at a place in it, and a sentence that says what to do. */
export interface PlacedFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const rtlScripts: readonly string[] = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'];

/** Which way a script (ISO 15924) runs. */
export const directionOf = (script: string): CulturePack['direction'] => (rtlScripts.includes(script) ? 'rtl' : 'ltr');

/** Index of each entry that an earlier one equals, with that one's index. */
const repeats = (values: readonly string[]): { at: number; first: number }[] =>
  values.flatMap((value, at) => (values.indexOf(value) < at ? [{ at, first: values.indexOf(value) }] : []));

const identity = ({ tag, language, script, direction, variants }: CulturePack): PlacedFault[] => {
  const [ofTag = ''] = tag.split('-');
  const scriptOfTag = tag.split('-').find((part) => /^[A-Z][a-z]{3}$/u.test(part));
  const runs = directionOf(script);
  return [
    ...(language === ofTag
      ? []
      : [{ path: ['language'], message: `The tag ${tag} says ${ofTag}. Write one of the two.` }]),
    ...(scriptOfTag === undefined || scriptOfTag === script
      ? []
      : [{ path: ['script'], message: `The tag ${tag} says ${scriptOfTag}. Write one of the two.` }]),
    ...(direction === runs
      ? []
      : [{ path: ['direction'], message: `The script ${script} runs ${runs}. Write ${runs}.` }]),
    ...(variants[0]?.tag === tag
      ? []
      : [
          {
            path: ['variants', 0, 'tag'],
            message: `The first variant is the default and has the pack's tag. Write ${tag}.`,
          },
        ]),
    ...variants.flatMap((variant, at) =>
      variant.tag.split('-')[0] === ofTag
        ? []
        : [{ path: ['variants', at, 'tag'], message: `A variant of ${tag} begins with ${ofTag}. Correct the tag.` }],
    ),
    ...repeats(variants.map((variant) => variant.tag)).map(({ at, first }) => ({
      path: ['variants', at, 'tag'],
      message: `variants.${first} has this tag already. Take one out.`,
    })),
  ];
};

const voice = ({ register, tones, ratings, retone, checks }: CulturePack): PlacedFault[] => {
  const forms = register.forms.map(({ name }) => name);
  return [
    ...checks.address.flatMap(({ form }, at) =>
      forms.includes(form)
        ? []
        : [
            {
              path: ['checks', 'address', at, 'form'],
              message: `There is no form ${form}. Write one of: ${forms.join(', ')}.`,
            },
          ],
    ),
    ...(forms.includes(register.default)
      ? []
      : [
          {
            path: ['register', 'default'],
            message: `"${register.default}" is none of register.forms. Write one of: ${forms.join(', ')}.`,
          },
        ]),
    ...repeats(tones.map(({ scale }) => scale)).map(({ at, first }) => ({
      path: ['tones', at, 'scale'],
      message: `tones.${first} is this scale already. Make one of them.`,
    })),
    ...tones.flatMap(({ points, home }, tone) => {
      const values = points.map(({ value }) => value);
      const [low = 1, high = 5] = [values[0], values.at(-1)];
      return [
        ...values.flatMap((value, at) =>
          at === 0 || value > (values[at - 1] ?? 0)
            ? []
            : [
                {
                  path: ['tones', tone, 'points', at, 'value'],
                  message: 'Points go up. Put them in order, each once.',
                },
              ],
        ),
        ...(home < low || home > high
          ? [{ path: ['tones', tone, 'home'], message: `${home} is outside the points. Anchor it with an example.` }]
          : []),
      ];
    }),
    ...repeats(ratings.map(({ scale }) => scale)).map(({ at, first }) => ({
      path: ['ratings', at, 'scale'],
      message: `ratings.${first} is this scale already. Each of the seven stands once.`,
    })),
    ...ratings.flatMap(({ points }, scale) =>
      repeats(points).map(({ at, first }) => ({
        path: ['ratings', scale, 'points', at],
        message: `It says what point ${first + 1} says. Tell the two apart.`,
      })),
    ),
    ...repeats(retone.openers.map(({ english }) => english.toLowerCase())).map(({ at, first }) => ({
      path: ['retone', 'openers', at, 'english'],
      message: `retone.openers.${first} is this phrase already. Put further renderings into its "also".`,
    })),
  ];
};

const measures = ({ units, currency, numbers }: CulturePack): PlacedFault[] => [
  ...units.keep.flatMap((unit, at) => [
    ...(units.convert[unit] === undefined
      ? []
      : [{ path: ['units', 'keep', at], message: `${unit} is converted as well. Choose one.` }]),
    ...(units.names[unit]
      ? []
      : [{ path: ['units', 'names', unit], message: 'It is missing, and the unit is kept. Write its name.' }]),
  ]),
  ...SourceUnit.options.flatMap((from) => {
    const to = units.convert[from];
    if (to === undefined) return [];
    return [
      ...(units.names[to]
        ? []
        : [{ path: ['units', 'names', to], message: `It is missing, and ${from} converts to it. Write its name.` }]),
      ...(units.names[from]
        ? []
        : [
            {
              path: ['units', 'names', from],
              message: `It is missing, and a plain translation needs it. Write its name.`,
            },
          ]),
      ...(convert(1, from, to) === undefined
        ? [
            {
              path: ['units', 'convert', from],
              message: `There is no factor from ${from} to ${to}. Choose another unit.`,
            },
          ]
        : []),
    ];
  }),
  ...(currency.names[currency.code]
    ? []
    : [{ path: ['currency', 'names', currency.code], message: 'The home currency has no name. Write it.' }]),
  ...(currency.rates?.perUnit[currency.code] === undefined
    ? []
    : [
        {
          path: ['currency', 'rates', 'perUnit', currency.code],
          message: 'The home currency needs no rate. Take it out.',
        },
      ]),
  ...(numbers.decimal === numbers.group
    ? [
        {
          path: ['numbers', 'group'],
          message: 'It is the decimal mark as well, so 1,000 could be read in two ways. Change one.',
        },
      ]
    : []),
];

/** Names in braces that each pattern must have, and those that it may have besides. */
const patterns: readonly (readonly ['dates' | 'times', string, readonly string[], readonly string[]])[] = [
  ['dates', 'long', ['day', 'month', 'year'], ['of']],
  ['dates', 'dayMonth', ['day', 'month'], ['of']],
  ['dates', 'monthYear', ['month', 'year'], ['of']],
  ['dates', 'numeric', ['day|day2', 'monthNumber|month2', 'year'], []],
  ['times', 'whole', ['hour|hour12'], ['half']],
  ['times', 'minutes', ['hour|hour12', 'minute'], ['half']],
];

const calendar = (pack: CulturePack): PlacedFault[] => [
  ...(/\{hour12\}/u.test(pack.times.whole + pack.times.minutes) && !pack.times.halves
    ? [{ path: ['times'], message: 'A clock of twelve hours needs `halves`: the signs for morning and afternoon.' }]
    : []),
  ...repeats(pack.holidays.days.map(({ name }) => name)).map(({ at, first }) => ({
    path: ['holidays', 'days', at, 'name'],
    message: `holidays.days.${first} is this day already. Take one out.`,
  })),
  ...repeats(pack.dates.months).map(({ at, first }) => ({
    path: ['dates', 'months', at],
    message: `Month ${at + 1} is called as month ${first + 1} is. Correct one.`,
  })),
  ...patterns.flatMap(([room, name, needed, allowed]) => {
    const pattern = new Map(Object.entries(pack[room])).get(name);
    const known = [...needed, ...allowed].flatMap((words) => words.split('|'));
    const held = [...String(pattern).matchAll(/\{(\w*)\}/gu)].map(([, word = '']) => word);
    return [
      ...needed
        .filter((words) => !words.split('|').some((word) => held.includes(word)))
        .map((words) => ({
          path: [room, name],
          message: `The pattern has no {${words.replace('|', '} or {')}}. Put it where it belongs.`,
        })),
      ...held
        .filter((word) => !known.includes(word))
        .map((word) => ({
          path: [room, name],
          message: `{${word}} means nothing here. Known: ${known.map((one) => `{${one}}`).join(' ')}.`,
        })),
    ];
  }),
];

const facts = ({ emergency, things }: CulturePack): PlacedFault[] => {
  const names = things.flatMap(({ english }, thing) =>
    english.map((name, at) => ({ name, path: ['things', thing, 'english', at] })),
  );
  return [
    ...emergency.replaces.flatMap((number, at) =>
      number === emergency.number
        ? [{ path: ['emergency', 'replaces', at], message: `${number} is the home number. Take it out.` }]
        : [],
    ),
    ...things.flatMap(({ policy, counterpart }, at) =>
      policy === 'replace' && counterpart === null
        ? [
            {
              path: ['things', at, 'counterpart'],
              message: 'There is nothing to replace it by. Write it, or flag the thing.',
            },
          ]
        : [],
    ),
    ...repeats(names.map(({ name }) => name)).map(({ at, first }) => ({
      path: names[at]?.path ?? [],
      message: `"${names[at]?.name}" is named by things.${names[first]?.path[1]} already. Take one out.`,
    })),
  ];
};

/** What the schema cannot say about a pack: fields that contradict each other, in the order of the file's fields. */
export const culturePackFaults = (pack: CulturePack): PlacedFault[] => [
  ...identity(pack),
  ...voice(pack),
  ...measures(pack),
  ...calendar(pack),
  ...facts(pack),
];
