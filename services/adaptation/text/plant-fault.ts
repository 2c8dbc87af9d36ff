import type { CulturePack } from '../../../domain/culture.ts';
import type { Draft } from '../../../domain/draft.ts';
import type { FieldText } from '../../../domain/example.ts';
import type { FaultKind } from '../../../domain/gold.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { plantFault } from '../../../language/plant-fault.ts';
import type { PlantedFault } from '../contract.ts';

type Drafted = Omit<Draft, 'exampleId' | 'attempt'>;

/**
 * A gold draft: the machine's with these texts in place of its own and the fault planted in the last field that offers a place for it.
 * Acts and findings of a field that was changed are left out: they would mark what is no longer there.
 * @throws Refusal `invalid-input` for a field that the example has not, or where no field offers a place
 */
export const planted = (
  drafted: Drafted,
  texts: readonly FieldText[],
  fault: FaultKind | null,
  pack: CulturePack,
): { drafted: Drafted; faults: PlantedFault[] } => {
  const unknown = texts.find(({ field }) => drafted.fields.every((one) => one.field !== field));
  if (unknown) throw new Refusal('invalid-input', `The example has no field "${unknown.field}".`);
  const own = new Map(texts.map(({ field, text }) => [field, text]));
  const fields = drafted.fields.map((one) => ({ ...one, adapted: own.get(one.field) ?? one.adapted }));
  const place =
    fault === null
      ? undefined
      : fields
          .toReversed()
          .flatMap((one) => {
            const found = plantFault(fault, one, pack);
            return found === null ? [] : [{ field: one.field, ...found }];
          })
          .at(0);
  if (fault !== null && place === undefined)
    throw new Refusal(
      'invalid-input',
      `The draft offers no place for the fault ${fault}: choose another, or give the text.`,
    );
  const changed = new Set([...own.keys(), ...(place ? [place.field] : [])]);
  const kept = <T extends { field: string }>(list: T[]): T[] => list.filter(({ field }) => !changed.has(field));
  return {
    drafted: {
      ...drafted,
      fields: fields.map((one) => (one.field === place?.field ? { ...one, adapted: place.text } : one)),
      acts: kept(drafted.acts),
      findings: kept(drafted.findings),
    },
    faults: place ? [{ field: place.field, text: place.fault }] : [],
  };
};
