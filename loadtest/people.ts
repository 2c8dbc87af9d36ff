import { SharedArray } from 'k6/data';

/** Somebody with a token: `id` is the `sub` in it. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly token: string;
}

const everybody = new SharedArray<Person>('people', () => {
  const file = __ENV['PEOPLE'];
  if (file === undefined)
    throw new Error('PEOPLE names no file. Make one by ./endonym load people --reviewers N --out FILE.');
  return JSON.parse(open(file));
});

/** Who prepares the campaign: the first of the file, an operator. */
export const operator = (): Person => personAt(everybody, 0);

/** How many others the file has. */
export const size = everybody.length - 1;

/** The person with this number, counted from 0 and round again. */
export const person = (number: number): Person => personAt(everybody, 1 + (number % Math.max(1, size)));

const personAt = (people: readonly Person[], index: number): Person => {
  const found = people[index];
  if (found === undefined)
    throw new Error(`The file PEOPLE has ${people.length} people, and number ${index} is needed.`);
  return found;
};
