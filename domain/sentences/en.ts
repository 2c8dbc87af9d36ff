/** What checks and the guard of quality say, in English: the key names the sentence, `{name}` is filled in. Every other language has the same keys. */
export const en = {
  'protected.new': '“{text}” is not in the original: {kind} must stay as it was.',
  'protected.missing': '“{text}” is missing: put it back exactly as it was.',
  'protected.missing-times': '“{text}” is missing ({times} times): put it back exactly as it was.',
  'structure.list': 'The original has {before} list items, this text {after}: keep one for one, or say why in an act.',
  'structure.headings': 'The original has {before} headings, this text {after}.',
  'structure.rows': 'The original has {before} table rows, this text {after}.',
  'unclosed.tag': '<{text}> is opened and never closed.',
  'unclosed.fence': 'A code fence is opened and never closed: everything after it reads as code.',
  'language.other': 'This reads as {found}, not as {wanted}.',
  'still-english.text': 'This is still English.',
  'untranslated.words': '“{text}” stands here as in the English original.',
  'length.short': 'Much shorter than the original: {percent} % of its length. Is something missing?',
  'length.long': 'Much longer than the original: {percent} % of its length. Was something added?',
  'numbers.missing': 'The number {text} of the original is not here, and no act says why.',
  'numbers.new': 'The number {text} is not in the original, and no act says why.',
  'term.missing': 'The termbase has “{target}” for “{source}”: it is not in this text.',
  'term.kept': 'The termbase keeps “{source}” as it is: it is not in this text.',
  'register.mix': '“{text}” is {found}, while the text mostly uses {wanted}: use one of them.',
  'register.other': 'This text uses {found} (“{text}”); an assistant uses {wanted} here.',
  'doubled.word': '“{text}” stands here twice.',
  'hidden.bidi': 'There is a mark here that turns the direction of the text and is not turned back.',
  'hidden.zero-width': 'There is a character here that nobody sees ({text}).',
  'scripts.mixed': '“{text}” mixes letters of {scripts}.',
  'spelling.unknown': '“{text}” is not in the dictionary.',
  'personal.mail': '“{text}” looks like somebody’s mail address.',
  'personal.card': '“{text}” looks like the number of a payment card.',
  'personal.iban': '“{text}” looks like the number of a bank account.',
  'personal.phone': '“{text}” looks like somebody’s telephone number.',
  'personal.id': '“{text}” looks like a national identity number ({kind}).',
  'duplicate.near': 'Nearly the same text is in example {example} already ({percent} % alike).',
  'bounded.beginning': 'Only the first {limit} characters were checked for more than protected text.',
  'signal.too-fast': '{judgments} of your last {of} answers came sooner than the text can be read',
  'signal.same-labels': '{judgments} of your last {of} answers were among ten or more in a row with the same ratings',
  'signal.duplicate-text':
    '{judgments} of your last {of} answers repeat a text or comment that you wrote for another example',
  'signal.copied-source': '{judgments} of your last {of} answers give the original in place of a translation',
  'signal.burst': '{judgments} of your last {of} answers were among ten or more within a minute',
  'signal.missed-fault': 'of {of} drafts with a fault that is known, you left {judgments} as they were',
  'step.more-gold':
    'You go on as before, and more of the examples that you are given are ones whose right answer is known. Why: {signals}.',
  'step.pause':
    'You are given no new examples for now. Why: {signals}. What you have judged still counts. If this is wrong, appeal: a coordinator looks at it.',
  'step.void':
    'What you judged since {from} does not count any more, and others judge those examples again. Why: {signals}. You can still appeal.',
  'step.lift':
    'Your appeal was upheld. You are given examples again, and what was made void counts again wherever it still can.',
} as const;

/** The name of a sentence. */
export type SentenceKey = keyof typeof en;
/** Every sentence in one language. */
export type Sentences = Readonly<Record<SentenceKey, string>>;
