/** What one can type. The options that a command takes are those that its lines name. */
export const usage = `Usage: ./endonym COMMAND

  up       start everything on this checkout's folder .endonym and print where it answers; Ctrl-C ends it
  demo     run a campaign with simulated reviewers from import to release   [--data FILE --format FORMAT --culture TAG --keep]
  test     run the tests, and a tenth of the long ones, on a stack of their own   [all | FILE …]
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
           replay --since TIME --to ROOM [--type TYPE]   give one room again what the stream still holds
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

/** The lines about one command: the first names it, those below go on. All of them where there is no such command. */
const linesOf = (command: string | undefined): readonly string[] | null => {
  const lines = usage.split('\n');
  const from = lines.findIndex((line) => new RegExp(`^  ${command}(?: |$)`, 'u').test(line));
  if (command === undefined || !/^[a-z]+$/u.test(command) || from < 0) return null;
  const to = lines.findIndex((line, at) => at > from && !/^ {5}/u.test(line));
  return lines.slice(from, to);
};

/** What to tell of one command. */
export const usageOf = (command: string | undefined): string => {
  const lines = linesOf(command);
  return lines === null
    ? usage
    : `Usage: ./endonym …\n\n${lines.join('\n')}\n\n  --folder PATH: another data folder. All commands: ./endonym help\n`;
};

/** The options that a command takes. */
export const optionsOf = (command: string | undefined): ReadonlySet<string> =>
  new Set(
    [...(linesOf(command)?.join('\n') ?? usage).matchAll(/--([a-z][a-z-]+)/gu)]
      .map(([, name = '']) => name)
      .concat('folder'),
  );
