import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Pool } from 'pg';
import type { Refusal } from '../../../domain/refusal.ts';
import { newId } from '../../../platform/id.ts';
import type { Principal } from '../../../platform/principal.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { house } from '../fixture.ts';

/* What happens to seats, as a model of a few lines that knows no SQL; random commands are run against both and must agree. */

type At = ReturnType<typeof house>;
let at: At;
let pool: Pool;
let close: () => Promise<void>;
before(async () => {
  const database = await freshDatabase(['review']);
  pool = database.pool;
  close = () => database.drop();
  at = house(pool);
});
after(() => close());

interface Seat {
  readonly round: Round;
  state: 'open' | 'held' | 'filled' | 'closed';
  holder: number | null;
  /** When its lease ran out, as a count; null while it is live. */
  ranOut: number | null;
  lastHolder: number | null;
}
interface Round {
  readonly exampleId: string;
  readonly seats: Seat[];
  begun: boolean;
  filled: number;
  closed: boolean;
  deadlines: number;
}
interface Model {
  paused: boolean;
  rounds: Round[];
  /** By id, once somebody has been given it. */
  seats: Map<string, Seat>;
  /** Person and example, or person and seat. */
  judged: Set<string>;
  counted: Set<string>;
  gaveBack: Set<string>;
  hasHeld: Set<string>;
  clock: number;
}
interface Real {
  readonly campaignId: string;
  readonly people: readonly (Principal & { id: string })[];
  revision: number;
}

const people = 4;
const key = (person: number, what: string) => `${person} ${what}`;
const all = ({ rounds }: Model): Seat[] => rounds.flatMap(({ seats }) => seats);
const fresh = (model: Model, person: number, { round }: Seat): boolean =>
  !model.judged.has(key(person, round.exampleId)) && !model.gaveBack.has(key(person, round.exampleId));
const heldBy = (model: Model, person: number) =>
  all(model).find(({ state, holder }) => state === 'held' && holder === person);

/** The round whose seat a person is given: left seats first, then begun rounds, then the oldest. */
const offer = (model: Model, person: number): Round | null => {
  if (model.paused) return null;
  const mine = all(model).filter((seat) => fresh(model, person, seat));
  const left = mine.filter(({ state, ranOut }) => state === 'held' && ranOut !== null);
  const open = mine.filter(({ state }) => state === 'open');
  const first =
    left.toSorted((a, b) => (a.ranOut ?? 0) - (b.ranOut ?? 0))[0] ?? open.find((seat) => seat.round.begun) ?? open[0];
  return first?.round ?? null;
};
const endRound = (round: Round): void => {
  round.closed = true;
  for (const seat of round.seats) if (seat.state === 'open' || seat.state === 'held') seat.state = 'closed';
};
const letGo = (seat: Seat): void => void Object.assign(seat, { state: 'open', holder: null, ranOut: null });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: Refusal) => error.code,
  );

/** Both hold the same seats, and nobody ever has two. */
const assertSame = async (model: Model, { campaignId, people: who }: Real): Promise<void> => {
  const { rows } = await pool.query(
    `select s.id, s.state, s.held_by, r.filled, r.closed_at is not null as closed from review.seat s join review.round r on r.id = s.round_id
      where s.campaign_id = $1`,
    [campaignId],
  );
  const count = (states: readonly string[]) => states.toSorted().join();
  assert.equal(count(rows.map(({ state }) => state)), count(all(model).map(({ state }) => state)));
  for (const row of rows) {
    const seat = model.seats.get(row.id);
    if (seat === undefined) continue;
    assert.equal(row.state, seat.state);
    if (seat.state === 'held' || seat.state === 'filled') assert.equal(row.held_by, who[seat.holder ?? -1]?.id);
    assert.deepEqual([row.filled, row.closed], [seat.round.filled, seat.round.closed]);
  }
  const closed = await at.count(
    `review.outbox where type = 'round.closed.v1' and data ->> 'campaignId' = $1`,
    campaignId,
  );
  assert.equal(closed, model.rounds.filter((round) => round.closed).length);
};

type Command = fc.AsyncCommand<Model, Real>;
const command = (
  name: string,
  check: (model: Model) => boolean,
  run: (model: Model, real: Real) => Promise<void>,
): Command => ({
  check,
  run: async (model, real) => {
    await run(model, real);
    await assertSame(model, real);
  },
  toString: () => name,
});
/** A seat that has been given to somebody, by its place in the order of that. */
const known = (model: Model, place: number) => [...model.seats][place % model.seats.size] ?? assert.fail();

const open = (seats: number) =>
  command(
    `open ${seats}`,
    () => true,
    async (model, { campaignId }) => {
      const exampleId = await at.open(campaignId, { seats });
      const round: Round = { exampleId, seats: [], begun: false, filled: 0, closed: false, deadlines: 0 };
      for (let seat = 0; seat < seats; seat++)
        round.seats.push({ round, state: 'open', holder: null, ranOut: null, lastHolder: null });
      model.rounds.push(round);
    },
  );

const claim = (person: number) =>
  command(
    `claim ${person}`,
    () => true,
    async (model, { campaignId, people: who }) => {
      const held = heldBy(model, person);
      const round = held?.round ?? offer(model, person);
      const given = await at.claim(campaignId, who[person] ?? assert.fail());
      assert.equal(given?.exampleId, round?.exampleId);
      if (!given || !round) return;
      const isLeft = (one: Seat) => one.state === 'held' && one.ranOut !== null;
      const left = round.seats.filter(isLeft).toSorted((a, b) => (a.ranOut ?? 0) - (b.ranOut ?? 0))[0];
      const unnamed = round.seats.find((one) => one.state === 'open' && ![...model.seats.values()].includes(one));
      const seat = model.seats.get(given.id) ?? unnamed ?? assert.fail('A seat was given that there is not.');
      assert.ok(
        seat === held || (held === undefined && (seat === left || (left === undefined && seat.state === 'open'))),
      );
      model.seats.set(given.id, seat);
      if (seat !== held) seat.lastHolder = person;
      Object.assign(seat, { state: 'held', holder: person, ranOut: null });
      round.begun = true;
      model.hasHeld.add(key(person, given.id));
    },
  );

const submit = (person: number, place: number) =>
  command(
    `submit ${person} ${place}`,
    ({ seats }) => seats.size > 0,
    async (model, { people: who }) => {
      const [seatId, seat] = known(model, place);
      const author = who[person] ?? assert.fail();
      const id = newId();
      const { round } = seat;
      if (!model.hasHeld.has(key(person, seatId)))
        return assert.equal(await codeOf(at.submit(seatId, author, {}, id)), 'not-your-seat');
      const theirs =
        (seat.state === 'held' && seat.holder === person) || (seat.state === 'open' && seat.lastHolder === person);
      const counts = !round.closed && !model.counted.has(key(person, round.exampleId)) && theirs;

      const answers = [await at.submit(seatId, author, {}, id), await at.submit(seatId, author, {}, id)];

      for (const { standing } of answers) assert.equal(standing, counts ? 'filled' : 'surplus');
      model.judged.add(key(person, round.exampleId));
      if (!counts) {
        if (seat.state === 'held' && seat.holder === person) letGo(seat);
        return;
      }
      model.counted.add(key(person, round.exampleId));
      const other = heldBy(model, person);
      if (other !== undefined && other !== seat && other.round.exampleId === round.exampleId) letGo(other);
      Object.assign(seat, { state: 'filled', holder: person });
      round.filled += 1;
      if (round.filled === round.seats.length) endRound(round);
    },
  );

const release = (person: number, place: number) =>
  command(
    `release ${person} ${place}`,
    ({ seats }) => seats.size > 0,
    async (model, { people: who }) => {
      const [seatId, seat] = known(model, place);
      const filled = seat.state === 'filled' && seat.holder === person;
      const why = model.hasHeld.has(key(person, seatId)) ? (filled ? 'already-judged' : null) : 'not-your-seat';
      const given = at.ask(contract.releaseSeat, { seatId, reason: 'other' }, who[person] ?? assert.fail());
      assert.equal(await codeOf(given), why);
      if (why !== null) return;
      model.gaveBack.add(key(person, seat.round.exampleId));
      if (seat.state === 'held' && seat.holder === person) letGo(seat);
    },
  );

const keep = (person: number, place: number) =>
  command(
    `keep ${person} ${place}`,
    ({ seats }) => seats.size > 0,
    async (model, { people: who }) => {
      const [seatId, seat] = known(model, place);
      const theirs = seat.state === 'held' && seat.holder === person;
      const why = theirs ? null : model.hasHeld.has(key(person, seatId)) ? 'wrong-state' : 'not-your-seat';
      assert.equal(await codeOf(at.ask(contract.keepSeat, { seatId }, who[person] ?? assert.fail())), why);
      if (theirs) seat.ranOut = null;
    },
  );

const expire = (place: number) =>
  command(
    `expire ${place}`,
    ({ seats }) => seats.size > 0,
    async (model) => {
      const [seatId, seat] = known(model, place);
      if (seat.state !== 'held') return;
      await at.expire(seatId);
      seat.ranOut = ++model.clock;
    },
  );

const deadline = (place: number) =>
  command(
    `deadline ${place}`,
    ({ rounds }) => rounds.length > 0,
    async (model) => {
      const round = model.rounds[place % model.rounds.length] ?? assert.fail();
      const past = `update review.lease set claimed_at = claimed_at - interval '60 days' where example_id = $1`;
      await pool.query(past, [round.exampleId]);
      const live = round.seats.some(({ state, ranOut }) => state === 'held' && ranOut === null);
      const waits = !round.closed && (model.paused || live || (!round.begun && round.deadlines === 0));
      if (!model.paused && !round.closed && !round.begun) round.deadlines += 1;

      const answer = await at.close(round.exampleId);

      if (waits) return assert.equal(answer.status, 'later');
      assert.deepEqual([answer.status, 'judgments' in answer && answer.judgments], ['closed', round.filled]);
      if (!round.closed) endRound(round);
    },
  );

const pause = (paused: boolean) =>
  command(
    paused ? 'pause' : 'resume',
    () => true,
    async (model, real) => {
      await at.move(real.campaignId, paused ? 'paused' : 'running', ++real.revision);
      model.paused = paused;
    },
  );

const person = fc.nat(people - 1);
const place = fc.nat(7);
const commands = fc.commands<Model, Real, false>(
  [
    fc.integer({ min: 1, max: 3 }).map(open),
    person.map(claim),
    person.map(claim),
    person.map(claim),
    fc.tuple(person, place).map(([who, seat]) => submit(who, seat)),
    fc.tuple(person, place).map(([who, seat]) => submit(who, seat)),
    fc.tuple(person, place).map(([who, seat]) => release(who, seat)),
    fc.tuple(person, place).map(([who, seat]) => keep(who, seat)),
    place.map(expire),
    place.map(deadline),
    fc.boolean().map(pause),
  ],
  { maxCommands: 40, size: 'max' },
);

test('whatever people, leases, deadlines and coordinators do, seats are as the model says', async () => {
  await fc.assert(
    fc.asyncProperty(commands, (some) =>
      fc.asyncModelRun(async () => {
        const campaignId = await at.campaign();
        const who = await Promise.all(Array.from({ length: people }, () => at.member(campaignId)));
        const model = { paused: false, rounds: [], seats: new Map(), judged: new Set<string>(), counted: new Set<string>(),
          gaveBack: new Set<string>(), hasHeld: new Set<string>(), clock: 0 }; // prettier-ignore
        return { model, real: { campaignId, people: who, revision: 1 } };
      }, some),
    ),
    { numRuns: 60 },
  );
});
