import { parseArgs } from 'node:util';
import { dataFolder } from './environment.ts';
import { Problem, codeOf, explain } from './problem.ts';
import { say } from './progress.ts';

const usage = `Usage: ./endonym COMMAND

  up       start everything on this checkout's folder .endonym and print where it answers; Ctrl-C ends it
  demo     run a campaign with simulated reviewers from import to release   [--data FILE --format FORMAT --culture TAG --keep]
  test     run the tests against a stack of their own                       [FILE …]
  load SCENARIO   a load test on a stack of its own, or on ENDONYM_URL      claim-submit | campaign-day | live | import
           [--reviewers N --duration 30s --examples N --summary-export FILE --without-worker]
           load people --reviewers N --out FILE: tokens for k6
  bench    measure one thing on a stack of its own                          workflow | latency | memory | feed | release | import | consensus
  aggregate FILE.csv   labels and workers' accuracy from votes (task, worker, label)
           [--method majority|one-coin|dawid-skene --smoothing N --labels LOW,…,HIGH --out DIR --repeats last|all --skip-missing]
           [--columns task=NAME,worker=NAME,label=NAME --no-header --encoding windows-1252 --delimiter ;]
  adapt --culture TAG < examples.jsonl > drafts.jsonl   drafts without a campaign or a stack, a line out for each line in
           [--provider apertium|openai|http-mt|none --url ADDRESS --model NAME, or OPENAI_… and HTTP_MT_… as operate.md lists them]
           [--format FORMAT --kind jsonl|csv|parquet --column FIELD=COLUMN … --answer-from zero|one|letter|text|label]
           [--encoding windows-1252 --translated: the texts are in the culture's language already]
  look FILE   what an import would make of a file: its format, columns, first rows and faults, by its first megabyte
           [--json, and what adapt takes of --format --kind --column --answer-from --encoding]
  culture check [FILE|TAG …]   culture packs against schema and rules, each fault by its line and field; who signed them off
          new TAG --from TAG   the start of a new pack, as a copy of another      schema   the JSON Schema, for editors
  story EXAMPLE_ID     what happened to an example, and why                   [--name NAME: as that person may see it] [--json]
  invite CAMPAIGN_ID   print the code of a new invitation to a campaign        [--role ROLE,… --variants TAG,… --uses N --days N]
  restart --campaign ID   start again the workflows of what is in review and has none: terminated, failed, deleted or lost
  doctor   each component: found or missing, version, from where
  events   publish again what services tell each other, into a stream that was lost   replay --since TIME [--service NAME]
           dead list|retry|drop: events that could not be taken or sent   [--id ID | --type TYPE | --all] [--json]
  token    print a signed token of the folder's stack                       [--name NAME] [--operator] [--hours N]
           rotate   a new signing key; tokens of the one before hold until the next time
  stop     end the stack that runs on the folder
  clean    delete the folder's data                                         [--cache: the built programs as well]
  help     this text

  --folder PATH, or ENDONYM_FOLDER: another data folder. Programs may be named by ENDONYM_NATS_SERVER,
  ENDONYM_TEMPORAL_SERVER, ENDONYM_TEMPORAL_SQL_TOOL, ENDONYM_TEMPORAL_UI; ports fixed by ENDONYM_HTTP_PORT,
  ENDONYM_TEMPORAL_UI_PORT, ENDONYM_POSTGRES_PORT, ENDONYM_NATS_PORT, ENDONYM_TEMPORAL_PORT; the cache is ENDONYM_CACHE.
`;

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
  const { TOKEN_MAX_HOURS } = (await import('../../platform/config.ts')).readConfig(['TOKEN_MAX_HOURS']);
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

/** Runs one command; answers the exit status. What a command needs is loaded with it, so that `stop` and `clean` need little. */
const main = async (command: string | undefined, args: string[]): Promise<number> => {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const folder = dataFolder(values.folder);
  switch (command) {
    case 'up':
      return (await import('./up.ts')).up(folder);
    case 'demo':
      return (await import('./demo.ts')).demo(values);
    case 'test':
      return (await import('./test.ts')).test(positionals);
    case 'bench':
      return (await import('./bench.ts')).bench(positionals[0]);
    case 'load':
      return (await import('./load.ts')).load(folder, positionals[0], values);
    case 'aggregate':
      return (await import('./aggregate.ts')).aggregate(positionals[0], values);
    case 'adapt':
      return (await import('./adapt.ts')).adapt(values);
    case 'look':
      return (await import('./look.ts')).look(positionals[0], values);
    case 'culture':
      return (await import('./culture.ts')).culture(positionals, values);
    case 'story':
      process.stdout.write(await (await import('./story.ts')).story(positionals[0], { ...values, folder }));
      return 0;
    case 'invite':
      process.stdout.write(await (await import('./invite.ts')).invite(positionals[0], { ...values, folder }));
      return 0;
    case 'restart':
      process.stdout.write(await (await import('./restart.ts')).restart(values.campaign, folder));
      return 0;
    case 'doctor':
      return (await (await import('./doctor.ts')).doctor()) ? 0 : 1;
    case 'events':
      return (await import('./events.ts')).events(folder, positionals[0], values, positionals.slice(1));
    case 'stop':
      await (await import('./stop.ts')).stopStack(folder);
      return 0;
    case 'clean':
      await (await import('./stop.ts')).clean(folder, values.cache ?? false);
      return 0;
    case 'token':
      if (positionals[0] === 'rotate') {
        await (await import('./keys.ts')).changeSigningKey(folder);
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

try {
  process.exit(await main(process.argv[2], process.argv.slice(3)));
} catch (error) {
  const misused = codeOf(error).startsWith('ERR_PARSE_ARGS');
  say(misused && error instanceof Error ? `endonym: ${error.message}\n\n${usage}` : `endonym: ${explain(error)}`);
  process.exit(misused ? 2 : 1);
}
