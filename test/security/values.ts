import { isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { GraphQLInputType } from 'graphql';
import { newId } from '../../platform/id.ts';
import type { World } from './world.ts';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Texts that some layer or other has ever fallen over, at the bounds and beyond. */
export const hostileTexts: readonly string[] = [
  '', ' ', 'a', '\0', 'a\0b', '\ud800', 'x\udfffy', '\u0007\u001b[31m', 'a\nb', '\u2028', '\u202e\u2066rtl', '\u200f', 'e\u0301', 'İı',
  '__proto__', 'constructor', 'prototype.x', 'toString', 'hasOwnProperty', 'meaning', 'draft', 'output', 'instruction', 'turns.0', 'turns.99999',
  'choices.-1', 'ca-ES', 'ca', 'en', 'und', 'x-private', 'ES-CT', '<script>alert(1)</script>', "'; drop table review.seat; --", '=HYPERLINK("x")',
  '../../../../etc/passwd', '{{7*7}}', '{name}', '%s%n', '%E0%A4%A', '$1', '-1', '0', '1', '1.5', '1e300', '1e309', 'NaN', 'Infinity', '2147483648',
  '99999999999999999', '999999999999999', '0:', '1:a', '9:\0', '999999999:x', '0.5 x', '2026-02-30T00:00:00Z', '0000-01-01T00:00:00Z',
  '🏳️‍🌈'.repeat(50), 'a'.repeat(200), 'a'.repeat(201), 'é'.repeat(4_001), 'x'.repeat(70_000), 'x'.repeat(200_000), '\u0001'.repeat(40_000),
  '\\'.repeat(500), '"'.repeat(300), '\n'.repeat(300), '\u0301'.repeat(2_000), "a'b%_\\", '(', '[', '*', '\\',
]; // prettier-ignore

const plainTexts = ['hello there', 'Bon dia', 'because', 'output', 'ca-ES', 'És el nombre 1, fet.'];
const ints = [0, 1, -1, 2, 3, 5, 6, 9, 15, 16, 50, 100, 101, 200, 201, 1_000, 65_536, 2_147_483_647, -2_147_483_648];
const wrongInts = [2_147_483_648, 1.5, '7', 1e300];
const floats = [0, 1, -1, 0.5, 0.85, 0.9999999999, 1e-300, 1e308, 2, 100, 1e9];
const instants = ['2026-11-30T00:00:00Z', '1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '0000-01-01T00:00:00Z', 'x'];
const wrongIds = ['', 'x', '00000000-0000-0000-0000-000000000000', 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF', 12, null, '0198c1d2-7b1e-7c3a-9a51-2f6d1c1e4b01\0']; // prettier-ignore

/** What is known of the world by the names of arguments: real ids, so that calls come far. `used` are ids that calls before had. */
export const generatorOf = (world: World, random: () => number, seats: readonly string[]) => {
  const used: string[] = [];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

  const idFor = (name: string): unknown => {
    if (random() < 0.03) return pick(wrongIds);
    if (random() < 0.12 && used.length > 0) return pick(used);
    if (/campaign/i.test(name)) return random() < 0.9 ? world.campaignId : newId();
    if (/dataset/i.test(name)) return world.datasetId;
    if (/example/i.test(name)) return pick(world.exampleIds);
    if (/seat/i.test(name)) return pick(seats.length > 0 ? seats : [newId()]);
    if (/file/i.test(name)) return random() < 0.5 ? world.fileId : newId();
    if (/contributor/i.test(name)) return pick(world.contributorIds);
    const id = newId();
    used.push(id);
    return id;
  };

  const textFor = (name: string): string => {
    const known = random();
    if (/culture|variant|tag|language/i.test(name) && known < 0.7) return pick(['ca-ES', 'ca-ES-valencia', 'ca', 'en']);
    if (/field/i.test(name) && known < 0.7) return pick(['output', 'instruction', 'input']);
    if (/licen[cs]e/i.test(name) && known < 0.6) return 'CC0-1.0';
    if (/author/i.test(name) && known < 0.3) return pick(world.pseudonyms);
    return known < 0.4 ? pick(plainTexts) : pick(hostileTexts);
  };

  const scalar = (type: string, name: string): unknown => {
    switch (type) {
      case 'UUID':
      case 'ID':
        return idFor(name);
      case 'Int':
        return random() < 0.05 ? pick(wrongInts) : pick(ints);
      case 'Float':
        return pick(floats);
      case 'Boolean':
        return random() < 0.02 ? 'true' : random() < 0.5;
      case 'DateTime':
        return pick(instants);
      default:
        return textFor(name);
    }
  };

  const value = (type: GraphQLInputType, name: string, depth = 0): unknown => {
    if (isNonNullType(type)) return random() < 0.003 ? null : given(type.ofType, name, depth);
    if (depth > 0 && random() < 0.4) return undefined;
    return given(type, name, depth);
  };
  const given = (type: GraphQLInputType, name: string, depth: number): unknown => {
    if (isNonNullType(type)) return value(type, name, depth);
    if (isListType(type)) {
      const count = random() < 0.02 ? pick([51, 201, 1_001]) : Math.floor(random() * 4);
      return Array.from({ length: count }, () => value(type.ofType, name, depth + 1) ?? null);
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      return Object.fromEntries(fields.map((field) => [field.name, value(field.type, field.name, depth + 1)]));
    }
    if (isEnumType(type)) return random() < 0.01 ? pick(['NOPE', '', 3]) : pick(type.getValues()).name;
    return scalar(type.name, name);
  };
  return { value, pick };
};
