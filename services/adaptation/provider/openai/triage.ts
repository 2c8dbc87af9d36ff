import type { ModelVerdict, Proposal, Triage } from '../../../../domain/triage.ts';
import { joinTriage } from '../../../../language/triage.ts';
import type { Adaptation } from './answer.ts';

/** Told as a reason; a model may write more than anybody reads. */
const brief = (text: string): string => text.trim().slice(0, 500) || 'The model gives no reason.';

/** What a model proposes of an example; a field that there is not becomes the first. */
export const modelProposals = ({ triage, fields }: Adaptation): Proposal[] => {
  const known = new Set(fields.map(({ field }) => field));
  return triage.proposals.map(({ kind, field, reason }) => ({
    kind,
    field: known.has(field) ? field : (fields[0]?.field ?? ''),
    reason: brief(reason),
  }));
};

/**
 * What a model says of an example, joined to what the rules say (`joinTriage`). A region that is no ISO 3166 code is left out. What is
 * agnostic needs nothing: a model that names knowledge or a country all the same is taken at its label.
 */
export const modelTriage = (answer: Adaptation, rules: Triage): Triage => {
  const { label, knowledge, regions, timeSensitive, reason } = answer.triage;
  const codes = regions.map((region) => region.trim()).filter((region) => /^[A-Z]{2}$/u.test(region));
  const isSpecific = label === 'culture-specific';
  const model: ModelVerdict = {
    label,
    knowledge: isSpecific ? [...new Set(knowledge)].toSorted() : [],
    regions: isSpecific ? [...new Set(codes)].toSorted().slice(0, 20) : [],
    timeSensitive,
    reason: brief(reason),
  };
  return joinTriage(rules, model, modelProposals(answer));
};
