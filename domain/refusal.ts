/** Every reason for which an understood command is turned down. The list is closed: clients may switch on it. */
export const refusalCodes = [
  'not-signed-in', // no token, or one that is forged or expired
  'not-allowed', // the person's role does not permit it
  'not-found',
  'invalid-input', // understood, but a value breaks a rule
  'id-taken', // the client-chosen id already belongs to something else
  'already-imported', // these bytes are already a dataset of this campaign
  'unknown-culture',
  'unreadable-file', // empty, wrong encoding, wrong format
  'wrong-state', // the campaign, example, dataset or release is not in a state that permits it
  'not-your-seat', // the seat was never this person's
  'consent-needed', // the person does not agree to what this needs
  'already-judged', // this person has judged this example
  'protected-text-changed', // a code block, placeholder or URL was altered
  'policy-impossible', // the policy can never be met
  'too-many', // one person, or one address, asks for more than one may; later it works again
  'unavailable', // a part of the system did not answer in time; the same command may be sent again
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** True for a string that is one of the closed list of codes. */
export const isRefusalCode = (code: string): code is RefusalCode => refusalCodes.some((known) => known === code);

/** An understood command turned down. `message` is a sentence for the person, saying what to do where that helps. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Translation at the NATS border: how a refusal becomes data and is made a refusal again. */
export const refusalCodec = {
  /** The wire form of a refusal; undefined for any other error, which is a bug. */
  toWire: (error: unknown): { code: string; message: string } | undefined =>
    error instanceof Refusal ? { code: error.code, message: error.message } : undefined,
  /** The error to throw for a refusal that arrived; a code unknown here (a newer peer) reads as `unavailable`. */
  fromWire: ({ code, message }: { code: string; message: string }): Error =>
    new Refusal(isRefusalCode(code) ? code : 'unavailable', message),
};
