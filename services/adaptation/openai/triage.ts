import type { Triage } from '../../../domain/triage.ts';
import type { Adaptation } from './answer.ts';

/**
 * What a model says of an example, in the fields that the rules fill in too. Its words about knowledge and region are free: what the
 * rules found stays, and a region counts where it is an ISO 3166 code. Its proposal is one more beside theirs.
 */
export const modelTriage = ({ triage: said, fields }: Adaptation, rules: Triage): Triage => {
  const reason = [said.reason, said.requiredKnowledge].find((one) => one.trim() !== '') ?? 'The model gives no reason.';
  const proposals =
    said.proposal === 'none'
      ? []
      : [{ kind: said.proposal, field: fields[0]?.field ?? '', reason: reason.slice(0, 500) }];
  const region = said.region.trim();
  const regions = /^[A-Z]{2}$/u.test(region) ? [...new Set([...rules.regions, region])].toSorted() : rules.regions;
  return {
    label: said.cultureSpecific ? 'culture-specific' : 'culture-agnostic',
    knowledge: said.cultureSpecific && rules.knowledge.length === 0 ? ['cultural'] : rules.knowledge,
    regions,
    timeSensitive: said.timeSensitive,
    proposals: [...rules.proposals, ...proposals].slice(0, 50),
    by: 'model',
    reason: null,
  };
};
