import type { Sentences } from './en.ts';

/** What checks and the guard of quality say, in Catalan. */
export const ca: Sentences = {
  'protected.new': '«{text}» no és a l’original: {kind} ha de quedar com era.',
  'protected.missing': 'Hi falta «{text}»: torna-ho a posar exactament com era.',
  'protected.missing-times': 'Hi falta «{text}» ({times} vegades): torna-ho a posar exactament com era.',
  'structure.list':
    'L’original té {before} elements de llista i aquest text {after}: conserva’ls un per un, o explica-ho en un acte.',
  'structure.headings': 'L’original té {before} títols i aquest text {after}.',
  'structure.rows': 'L’original té {before} files de taula i aquest text {after}.',
  'unclosed.tag': '<{text}> s’obre i no es tanca.',
  'unclosed.fence': 'Un bloc de codi s’obre i no es tanca: tot el que ve després es llegeix com a codi.',
  'language.other': 'Això sembla {found} i no {wanted}.',
  'still-english.text': 'Això encara és en anglès.',
  'untranslated.words': '«{text}» és com a l’original anglès.',
  'length.short': 'Molt més curt que l’original: {percent} % de la llargada. Hi falta res?',
  'length.long': 'Molt més llarg que l’original: {percent} % de la llargada. S’hi ha afegit res?',
  'numbers.missing': 'El nombre {text} de l’original no hi és, i cap acte no diu per què.',
  'numbers.new': 'El nombre {text} no és a l’original, i cap acte no diu per què.',
  'term.missing': 'La base terminològica dona «{target}» per a «{source}»: no és en aquest text.',
  'term.kept': 'La base terminològica deixa «{source}» tal com és: no és en aquest text.',
  'register.mix': '«{text}» és {found}, però el text usa sobretot {wanted}: tria’n un.',
  'register.other': 'Aquest text usa {found} («{text}»); aquí un assistent usa {wanted}.',
  'doubled.word': '«{text}» hi és dues vegades seguides.',
  'hidden.bidi': 'Hi ha una marca que canvia la direcció del text i no es desfà.',
  'hidden.zero-width': 'Hi ha un caràcter que no es veu ({text}).',
  'scripts.mixed': '«{text}» barreja lletres de {scripts}.',
  'spelling.unknown': '«{text}» no és al diccionari.',
  'personal.mail': '«{text}» sembla l’adreça electrònica d’algú.',
  'personal.card': '«{text}» sembla el número d’una targeta de pagament.',
  'personal.iban': '«{text}» sembla el número d’un compte bancari.',
  'personal.phone': '«{text}» sembla el telèfon d’algú.',
  'personal.id': '«{text}» sembla un número d’identitat ({kind}).',
  'duplicate.near': 'Gairebé el mateix text ja és a l’exemple {example} ({percent} % d’igual).',
  'bounded.beginning': 'Més enllà del text protegit, només s’han revisat els primers {limit} caràcters.',
  'signal.too-fast': '{judgments} de les teves últimes {of} respostes van arribar abans que es pugui llegir el text',
  'signal.same-labels':
    '{judgments} de les teves últimes {of} respostes eren entre deu o més de seguides amb les mateixes valoracions',
  'signal.duplicate-text':
    '{judgments} de les teves últimes {of} respostes repeteixen un text o comentari que havies escrit per a un altre exemple',
  'signal.copied-source': '{judgments} de les teves últimes {of} respostes donen l’original en lloc d’una traducció',
  'signal.burst': '{judgments} de les teves últimes {of} respostes eren entre deu o més en un minut',
  'signal.missed-fault': 'de {of} esborranys amb un error conegut, n’has deixat {judgments} tal com eren',
  'step.more-gold':
    'Continues com fins ara, i més exemples dels que reps són dels que ja se sap la resposta correcta. Per què: {signals}.',
  'step.pause':
    'De moment no reps exemples nous. Per què: {signals}. El que has jutjat encara compta. Si és un error, presenta un recurs: se’l mira una persona coordinadora.',
  'step.void':
    'El que has jutjat des del {from} ja no compta, i altres persones tornen a jutjar aquests exemples. Per què: {signals}. Encara hi pots recórrer.',
  'step.lift':
    'S’ha acceptat el teu recurs. Tornes a rebre exemples, i el que s’havia anul·lat torna a comptar allà on encara pot.',
};
