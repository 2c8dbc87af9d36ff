import { parseArgs } from 'node:util';
import { dataFolder } from '../infra/stack/environment.ts';
import { Problem, codeOf, explain } from '../infra/stack/problem.ts';
import { say } from '../infra/stack/progress.ts';
import { optionsOf, usage, usageOf } from './usage.ts';

const options = {
  folder: { type: 'string' },
  name: { type: 'string' },
  operator: { type: 'boolean' },
  hours: { type: 'string' },
  cache: { type: 'boolean' },
  data: { type: 'string' },
  format: { type: 'string' },
  culture: { type: 'string' },
  campaign: { type: 'string' },
  keep: { type: 'boolean' },
  json: { type: 'boolean' },
  since: { type: 'string' },
  to: { type: 'string' },
  id: { type: 'string' },
  type: { type: 'string' },
  all: { type: 'boolean' },
  service: { type: 'string' },
  method: { type: 'string' },
  smoothing: { type: 'string' },
  labels: { type: 'string' },
  out: { type: 'string' },
  columns: { type: 'string' },
  'no-header': { type: 'boolean' },
  repeats: { type: 'string' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  'skip-missing': { type: 'boolean' },
  reviewers: { type: 'string' },
  duration: { type: 'string' },
  examples: { type: 'string' },
  'summary-export': { type: 'string' },
  'without-worker': { type: 'boolean' },
  from: { type: 'string' },
  provider: { type: 'string' },
  translated: { type: 'boolean' },
  role: { type: 'string' },
  variants: { type: 'string' },
  uses: { type: 'string' },
  days: { type: 'string' },
  url: { type: 'string' },
  model: { type: 'string' },
  kind: { type: 'string' },
  column: { type: 'string', multiple: true },
  'answer-from': { type: 'string' },
} as const;

const printToken = async (folder: string, name = 'operator', operator = false, hours = 12): Promise<number> => {
  if (!(hours > 0)) throw new Problem('--hours must be a number above 0.');
  const { TOKEN_MAX_HOURS } = (await import('../platform/config.ts')).readConfig(['TOKEN_MAX_HOURS']);
  if (hours > TOKEN_MAX_HOURS)
    throw new Problem(
      `The API takes tokens of at most ${TOKEN_MAX_HOURS} hours: start it with another TOKEN_MAX_HOURS, and say it here too.`,
    );
  const { installationOf } = await import('./installation.ts');
  // A new token is made, whatever token the other commands are given.
  const issuer = installationOf(folder, { ...process.env, ENDONYM_TOKEN: undefined });
  process.stdout.write(`${await issuer.token({ name, operator, hours })}\n`);
  return 0;
};

/** A command was given what it does not take. */
class Misused extends Error {}

/** What is wrong with a command line; null of any other error. */
const misuseOf = (error: unknown): string | null => {
  if (error instanceof Misused) return error.message;
  // Node goes on to explain how to write an argument that begins with a dash.
  return codeOf(error).startsWith('ERR_PARSE_ARGS') && error instanceof Error
    ? `${error.message.split(/\.? To specify|\n/u, 1)[0]}.`
    : null;
};

/** Runs one command; answers the exit status. What a command needs is loaded with it, so that `stop` and `clean` need little. */
const main = async (command: string | undefined, args: string[]): Promise<number> => {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const foreign = Object.keys(values).find((name) => !optionsOf(command).has(name));
  if (foreign !== undefined) throw new Misused(`${command} takes no --${foreign}.`);
  const folder = dataFolder(values.folder);
  switch (command) {
    case 'up':
      return (await import('./up.ts')).up(folder);
    case 'demo':
      return (await import('../infra/demo/demo.ts')).demo(values);
    case 'test':
      return (await import('./test.ts')).test(positionals);
    case 'bench':
      return (await import('./bench.ts')).bench(positionals[0]);
    case 'load':
      return (await import('./load.ts')).load(folder, positionals[0], values);
    case 'aggregate':
      return (await import('./votes/aggregate.ts')).aggregate(positionals[0], values);
    case 'adapt':
      return (await import('./adapt/adapt.ts')).adapt(values);
    case 'look':
      return (await import('./look.ts')).look(positionals[0], values);
    case 'culture':
      return (await import('./culture.ts')).culture(positionals, values);
    case 'story':
      process.stdout.write(await (await import('./story/story.ts')).story(positionals[0], { ...values, folder }));
      return 0;
    case 'invite':
      process.stdout.write(await (await import('./people/invite.ts')).invite(positionals[0], { ...values, folder }));
      return 0;
    case 'restart':
      process.stdout.write(await (await import('./restart.ts')).restart(values.campaign, folder));
      return 0;
    case 'doctor':
      return (await (await import('./doctor.ts')).doctor()) ? 0 : 1;
    case 'events':
      return (await import('./events/events.ts')).events(folder, positionals[0], values, positionals.slice(1));
    case 'stop':
      await (await import('../infra/stack/stop.ts')).stopStack(folder);
      return 0;
    case 'clean':
      await (await import('../infra/stack/stop.ts')).clean(folder, values.cache ?? false);
      return 0;
    case 'token':
      if (positionals[0] === 'rotate') {
        await (await import('../infra/stack/keys.ts')).changeSigningKey(folder);
        say(
          'There is a new key to sign by. Start the API again: tokens of the key before hold until the next `token rotate`.',
        );
        return 0;
      }
      return printToken(
        folder,
        values.name,
        values.operator,
        values.hours === undefined ? undefined : Number(values.hours),
      );
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      process.stdout.write(usage);
      return 0;
    default:
      say(`endonym: there is no command "${command}".\n\n${usage}`);
      return 2;
  }
};

const [command, ...args] = process.argv.slice(2);
try {
  process.exit(await main(command, args));
} catch (error) {
  const misuse = misuseOf(error);
  say(`endonym: ${misuse === null ? explain(error) : `${misuse}\n\n${usageOf(command)}`}`);
  process.exit(misuse === null ? 1 : 2);
}
