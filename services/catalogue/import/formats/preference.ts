import type { Content, Turn } from '../../../../domain/example.ts';
import { isJudged, judgedIn } from './judged.ts';
import {
  BadRow,
  assertNamedOnce,
  cellsIn,
  excerpt,
  fieldThere,
  jsonWithin,
  saysSomething,
  textIn,
  wrong,
} from './row.ts';
import type { Cells, Reading, Unread } from './row.ts';
import {
  assertIsText,
  isMessage,
  isTranscript,
  promptIn,
  saidBefore,
  transcriptTurns,
  turnsBefore,
  turnsIn,
  withTurnsBefore,
} from './turns.ts';

const prompts = ['prompt', 'question', 'instruction', 'query', 'input', 'conversations'];

const isSame = (one: Turn | undefined, other: Turn | undefined): boolean =>
  one !== undefined && other !== undefined && one.role === other.role && one.content.trim() === other.content.trim();

/** What a user says with what it is about, where that stands in `input`. @throws BadRow where it cannot be said with it */
const withInput = (prompt: Turn[], cells: Cells, field: string): Turn[] => {
  const { input } = cells;
  if (field === 'input' || !saysSomething(input)) return prompt;
  const [only, ...others] = prompt;
  if (only === undefined || others.length > 0 || typeof input !== 'string')
    throw new BadRow(`"input" says something (“${excerpt(input)}”) beside a "${field}" of several turns.`);
  return [{ ...only, content: `${only.content}\n${input}` }];
};

const numberIn = (value: unknown): number =>
  typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;

/** Names by which files say how good each side is. */
const sideScores: readonly (readonly [chosen: string, rejected: string])[] = [
  ['score_chosen', 'score_rejected'],
  ['chosen_score', 'rejected_score'],
  ['chosen-score', 'rejected-score'],
  ['chosen_rating', 'rejected_rating'],
  ['chosen-rating', 'rejected-rating'],
  ['rating_chosen', 'rating_rejected'],
  ['chosen_reward', 'rejected_reward'],
  ['reward_chosen', 'reward_rejected'],
  ['chosen_avg_rating', 'rejected_avg_rating'],
];
const scoredWorse = 'Its own scores hold the rejected answer to be the better one: are the two sides swapped?';
const scoredAlike = 'Its own scores hold both answers to be equally good.';

/** What the scores of a pair say of it, where that is not what its sides say. */
const scoreNotes = (cells: Cells): string[] => {
  const margins = [
    cells['margin'],
    ...sideScores.map(([chosen, rejected]) => numberIn(cells[chosen]) - numberIn(cells[rejected])),
  ];
  const known = margins.map(numberIn).filter((margin) => Number.isFinite(margin));
  if (known.some((margin) => margin < 0)) return [scoredWorse];
  return known.includes(0) ? [scoredAlike] : [];
};

/** A side as turns: a text is an answer, or a whole transcript; a list is what it says. @throws BadRow */
const sideIn = (cells: Cells, field: string, unread: Unread[]): Turn[] => {
  const value = cells[field];
  if (typeof value === 'string') {
    if (isTranscript(value)) return transcriptTurns(value, field);
    const list = jsonWithin(value);
    if (Array.isArray(list) && list.length > 0 && list.every((one) => isMessage(one)))
      return turnsIn(list, field, unread);
    if (value.trim() === '') throw new BadRow(`"${field}" holds no answer.`);
    return [{ role: 'assistant', content: value }];
  }
  if (isMessage(value)) return turnsIn([value], field, unread);
  if (Array.isArray(value)) return turnsIn(value, field, unread);
  throw wrong(field, value, 'a text or a list of messages');
};

/** How many turns both sides begin with. Their last ones are their own, however alike. */
const sharedTurns = (chosen: readonly Turn[], rejected: readonly Turn[]): number => {
  const most = Math.min(chosen.length, rejected.length) - 1;
  let count = 0;
  while (count < most && isSame(chosen[count], rejected[count])) count++;
  return count;
};

/** What was said before the two answers differ. @throws BadRow where the prompt is not what the sides go on from */
const promptOf = (prompt: readonly Turn[], shared: readonly Turn[]): Turn[] => {
  if (shared.length === 0 || prompt.length === 0) return [...prompt, ...shared];
  const [first] = prompt;
  const at = shared.findIndex((turn) => isSame(turn, first));
  if (at >= 0 && prompt.every((turn, index) => isSame(turn, shared[at + index]))) return [...shared];
  if (shared[0]?.role === 'assistant') return [...prompt, ...shared];
  throw new BadRow('"prompt" is not what "chosen" and "rejected" begin with.');
};

/** The one answer with which a side ends. @throws BadRow */
const answerOf = (field: string, own: readonly Turn[]): string => {
  const last = own.at(-1);
  if (last === undefined || last.content.trim() === '') throw new BadRow(`"${field}" holds no answer.`);
  if (last.role !== 'assistant')
    throw new BadRow(
      `"${field}" ends with what the ${last.role} says (“${last.content.slice(0, 60)}”); a side ends with an answer.`,
    );
  if (own.length > 1)
    throw new BadRow(
      `"${field}" goes on for ${own.length} turns that the other side does not share; the two sides of a pair differ in their last answer alone.`,
    );
  return last.content;
};

/** True where the first turns of a list are those of the prompt. */
const dropsPrompt = (side: readonly Turn[], prompt: readonly Turn[]): Turn[] =>
  prompt.length > 0 && side.length > prompt.length && prompt.every((turn, index) => isSame(turn, side[index]))
    ? side.slice(prompt.length)
    : [...side];

const usedByPairs = ['chosen', 'rejected', ...saidBefore];

const pairIn = (cells: Cells): Reading => {
  const unread: Unread[] = [];
  const field = fieldThere(cells, prompts);
  const [chosen, rejected] = [sideIn(cells, 'chosen', unread), sideIn(cells, 'rejected', unread)];
  const prompt = field === undefined ? [] : withInput(promptIn(cells, field, unread), cells, field);
  const shared = sharedTurns(chosen, rejected);
  const said = promptOf(prompt, chosen.slice(0, shared));
  const before = turnsBefore(cells, unread);
  if (said.length === 0)
    throw new BadRow(
      '"prompt" is missing, and "chosen" and "rejected" do not begin with the same turns: there is no telling what they answer.',
    );
  // A transcript writes a blank before what is said.
  const asked = field === undefined ? '' : cells[field];
  const trims = typeof asked === 'string' && isTranscript(asked);
  const answer = (name: string, side: readonly Turn[]) =>
    answerOf(name, dropsPrompt(side.slice(shared), shared === 0 ? prompt : []));
  const content: Content = {
    kind: 'preference',
    prompt: withTurnsBefore(before.turns, said),
    chosen: trims ? answer('chosen', chosen).trim() : answer('chosen', chosen),
    rejected: trims ? answer('rejected', rejected).trim() : answer('rejected', rejected),
  };
  const used = field === undefined ? usedByPairs : [...usedByPairs, field, 'input'];
  const notes = scoreNotes(cells);
  return { content, notes, used: repeatsChosen(cells['messages'], content) ? [...used, 'messages'] : used, unread };
};

/** UltraFeedback writes the chosen chat out once more. */
const repeatsChosen = (value: unknown, { chosen }: Content & { kind: 'preference' }): boolean => {
  const last = Array.isArray(value) ? cellsIn(value.at(-1)) : null;
  return typeof last?.['content'] === 'string' && last['content'].trim() === chosen.trim();
};

/** Names under which a list of answers says how good each is; the first that all have counts. */
const scores = ['overall_score', 'fine-grained_score', 'score', 'rating'];

const scoreIn = (completion: Cells | null, name: string): number => numberIn(completion?.[name]);

/** Fields of a scored answer that say nothing of its text. */
const aboutAnswers = new Set([...scores, 'response', 'model', 'model_name', 'id', 'rank', 'fine-grained_score']);

/** Says that there are more pairs than one in ranked answers; it stands once for each that is not made. */
const pairNotMade =
  'A pair of answers that are ranked one after the other is not made: the best and the worst of each list are one.';

/** How many pairs of neighbours there are in a list, from the best to the worst, beside that of the first and the last. */
export const pairsNotMade = (ranks: readonly number[]): string[] => {
  const pairs = ranks.filter((rank, at) => at > 0 && rank !== ranks[at - 1]).length;
  return Array.from({ length: Math.max(pairs - 1, 0) }, () => pairNotMade);
};

/** UltraFeedback: a prompt and scored answers, of which the best and the worst are a pair. */
const scored = (cells: Cells, raw: unknown): Reading => {
  const list: unknown = typeof raw === 'string' ? jsonWithin(raw) : raw;
  if (!Array.isArray(list) || list.length < 2) throw wrong('completions', raw, 'a list of at least two scored answers');
  const completions = list.map((one) => cellsIn(one));
  const name = scores.find((score) => completions.every((one) => Number.isFinite(scoreIn(one, score))));
  if (name === undefined) throw wrong('completions', raw, `answers with a score each (${scores.join(', ')})`);
  const ranked = completions.toSorted((left, right) => scoreIn(right, name) - scoreIn(left, name));
  const [best, worst] = [ranked[0] ?? null, ranked.at(-1) ?? null];
  if (best === null || worst === null || scoreIn(best, name) === scoreIn(worst, name))
    throw new BadRow('"completions" all have the same score: none is the better one.');
  assertNamedOnce(list, 'completions');
  const unread: Unread[] = list.length > 2 ? [['completions.between', ranked.slice(1, -1)]] : [];
  for (const one of [best, worst])
    for (const [field, held] of Object.entries(one)) {
      if (aboutAnswers.has(field) || !saysSomething(held)) continue;
      assertIsText(field, `completions.${field}`);
      unread.push([`completions.${field}`, held]);
    }
  const field = fieldThere(cells, prompts) ?? 'instruction';
  const content: Content = {
    kind: 'preference',
    prompt: withInput(promptIn(cells, field, unread), cells, field),
    chosen: textIn(best, 'response', 'completions.response'),
    rejected: textIn(worst, 'response', 'completions.response'),
  };
  const otherwise = scores.some((other) => scoreIn(best, other) < scoreIn(worst, other));
  const notes = [...(otherwise ? [scoredWorse] : []), ...pairsNotMade(ranked.map((one) => scoreIn(one, name)))];
  return { content, used: [field, 'completions', 'input'], unread, notes };
};

/** Two answers to one prompt, of which the one is better. */
export const preference = (cells: Cells): Reading => {
  const { completions } = cells;
  if (cells['chosen'] !== undefined) return pairIn(cells);
  if (completions !== undefined) return scored(cells, completions);
  const judged = isJudged(cells) ? judgedIn(cells) : null;
  if (judged === null) return pairIn(cells);
  const { prompt, chosen, rejected, used, unread } = judged;
  const before = Object.fromEntries(saidBefore.map((name) => [name, cells[name]]));
  const pair = pairIn({ prompt, chosen, rejected, ...before });
  return { ...pair, used: [...pair.used, ...used], unread: [...(pair.unread ?? []), ...unread] };
};
