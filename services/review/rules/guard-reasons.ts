import { sentence } from '../../../domain/sentence.ts';
import type { GuardStep, Raised } from '../contract.ts';

const signalIn = (language: string, { kind, judgments, of }: Raised): string =>
  sentence(`signal.${kind}`, { judgments: String(judgments), of: String(of) }, language);

/** A step with its reason in a language, where its sentences are there in it; else in English. */
export const stepWithReason = (step: Omit<GuardStep, 'reason'>, language: string): GuardStep => {
  const signals = step.raised.map((one) => signalIn(language, one)).join('; ');
  const from = step.evidenceFrom.slice(0, 10);
  return { ...step, reason: sentence(`step.${step.step}`, { signals, from }, language) };
};
