import type { Decision } from '../../domain/decision.ts';
import { on } from '../../platform/nats/event.ts';
import type { Taken } from '../../platform/nats/event.ts';
import type { Outbox } from '../../platform/outbox.ts';
import type { ServiceContext } from '../../platform/service.ts';
import { transaction } from '../../platform/transaction.ts';
import { JudgmentWithdrawn } from '../review/contract.ts';
import { DecisionUndone } from './contract.ts';
import { decide } from './rules/decide.ts';
import { gatherFacts } from './facts.ts';
import { decisionsByExamples, replaceDecision } from './rows/decision.ts';
import { forgetAuthor, forgetLessons } from './rows/lesson.ts';
import { forgetPrecedents } from './rows/precedent.ts';
import { afterWithdrawal, restsOn } from './rules/what-remains.ts';
import type { Withdrawn } from './rules/what-remains.ts';

/** What the judgments that are left say of the round of a decision; null where it does not rest on those taken back. */
const leftOf = async (rim: ServiceContext, decision: Decision, withdrawn: Withdrawn) => {
  if (!restsOn(decision, withdrawn)) return null;
  const facts = await gatherFacts(rim, decision, { principal: { kind: 'service', name: 'consensus' }, trace: '' });
  return decide(facts);
};

/**
 * Follows judgments that were taken back into what was made of them: evidence, what was learnt of their author, and the decisions that do not
 * follow without them. Coming twice it changes nothing: the evidence then names them no more.
 */
export const followWithdrawal = (rim: ServiceContext, outbox: Outbox): Taken =>
  on(JudgmentWithdrawn, async ({ campaignId, exampleId, author, judgmentIds }) => {
    const withdrawn = { author, judgmentIds };
    for (const decision of await decisionsByExamples(rim.pool, [exampleId])) {
      const after = afterWithdrawal(decision, withdrawn, await leftOf(rim, decision, withdrawn));
      await transaction(rim.pool, async (tx) => {
        const { id: decisionId, attempt } = decision;
        await replaceDecision(tx, decisionId, after);
        // A precedent is in the words of who adjudicated.
        if (after.evidence.rule !== decision.evidence.rule) await forgetPrecedents(tx, exampleId, attempt);
        if (!after.undone) return;
        await forgetLessons(tx, exampleId, attempt);
        await outbox.append(tx, DecisionUndone, exampleId, { campaignId, exampleId, attempt, decisionId });
      });
    }
    await forgetAuthor(rim.pool, exampleId, author);
  });
