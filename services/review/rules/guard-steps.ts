import type { Policy } from '../../../domain/policy.ts';
import { SignalKind } from '../contract.ts';
import type { Guard, Raised } from '../contract.ts';
import type { Evidence, Signal } from './signals.ts';

/** Fewest judgments with a signal that raise it, whatever their share; of known faults, of which people meet few, fewer. */
const fewest = { signals: 5, faults: 3 };
/** Least share of the known faults that must have been left. Who finds every second one is of use. */
const faultShare = 0.5;

/** What says something of the answers, and not only of how they came: without one of these nobody is paused, as who is quick and finds good drafts good would be. */
const ofAnswers: readonly SignalKind[] = ['missed-fault', 'duplicate-text', 'copied-source'];

/** The kinds that are raised in somebody's judgments. */
export const raisedIn = (
  all: readonly Evidence[],
  signals: readonly Signal[],
  { signalShare }: Pick<Policy, 'signalShare'>,
): Raised[] =>
  SignalKind.options.flatMap((kind) => {
    const faults = kind === 'missed-fault';
    const judgments = signals.filter((one) => one.kind === kind).length;
    const of = faults ? all.filter(({ missedFault }) => missedFault !== null).length : all.length;
    const share = faults ? Math.max(signalShare, faultShare) : signalShare;
    const raised = judgments >= (faults ? fewest.faults : fewest.signals) && judgments >= share * of;
    return raised ? [{ kind, judgments, of }] : [];
  });

/** What the next step looks at: the judgments since the last one, and what is raised in them. */
export interface GuardSight {
  readonly guard: Guard;
  readonly judgments: number;
  readonly raised: readonly Raised[];
}

/**
 * The next step with somebody, or null. Never of fewer judgments than `guardMinimum`, and never by one kind of signal: first more gold,
 * and only where what they judge from then on shows two kinds again, one of them of the answers, a pause.
 */
export const stepOf = (
  { guard, judgments, raised }: GuardSight,
  { qualityGuard, guardMinimum }: Pick<Policy, 'qualityGuard' | 'guardMinimum'>,
): 'more-gold' | 'pause' | null => {
  if (qualityGuard !== 'act' || judgments < guardMinimum || raised.length < 2) return null;
  if (guard === 'none') return 'more-gold';
  return guard === 'more-gold' && raised.some(({ kind }) => ofAnswers.includes(kind)) ? 'pause' : null;
};

/** How much more gold somebody is given who is looked at closely, where the campaign has any. */
const more = { times: 4, least: 0.2, most: 0.5 };

/** The share of a person's judge seats that are silent gold. */
export const goldRateFor = ({ guard, goldRate }: { guard: Guard; goldRate: number }): number =>
  guard === 'none' ? goldRate : Math.max(goldRate, Math.min(more.most, Math.max(more.least, more.times * goldRate)));
