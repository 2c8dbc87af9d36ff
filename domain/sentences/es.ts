import type { Sentences } from './en.ts';

/** What checks and the guard of quality say, in Spanish. */
export const es: Sentences = {
  'protected.new': '«{text}» no está en el original: {kind} debe quedar como estaba.',
  'protected.missing': 'Falta «{text}»: vuelve a ponerlo exactamente como estaba.',
  'protected.missing-times': 'Falta «{text}» ({times} veces): vuelve a ponerlo exactamente como estaba.',
  'structure.list':
    'El original tiene {before} elementos de lista y este texto {after}: consérvalos uno a uno, o explícalo en un acto.',
  'structure.headings': 'El original tiene {before} títulos y este texto {after}.',
  'structure.rows': 'El original tiene {before} filas de tabla y este texto {after}.',
  'unclosed.tag': '<{text}> se abre y no se cierra.',
  'unclosed.fence': 'Un bloque de código se abre y no se cierra: todo lo que sigue se lee como código.',
  'language.other': 'Esto parece {found} y no {wanted}.',
  'still-english.text': 'Esto sigue en inglés.',
  'untranslated.words': '«{text}» está como en el original inglés.',
  'length.short': 'Mucho más corto que el original: {percent} % de su longitud. ¿Falta algo?',
  'length.long': 'Mucho más largo que el original: {percent} % de su longitud. ¿Se ha añadido algo?',
  'numbers.missing': 'El número {text} del original no está, y ningún acto dice por qué.',
  'numbers.new': 'El número {text} no está en el original, y ningún acto dice por qué.',
  'term.missing': 'La base terminológica da «{target}» para «{source}»: no está en este texto.',
  'term.kept': 'La base terminológica deja «{source}» tal cual: no está en este texto.',
  'register.mix': '«{text}» es {found}, pero el texto usa sobre todo {wanted}: elige uno.',
  'register.other': 'Este texto usa {found} («{text}»); aquí un asistente usa {wanted}.',
  'doubled.word': '«{text}» está dos veces seguidas.',
  'hidden.bidi': 'Hay una marca que cambia la dirección del texto y no se deshace.',
  'hidden.zero-width': 'Hay un carácter que no se ve ({text}).',
  'scripts.mixed': '«{text}» mezcla letras de {scripts}.',
  'spelling.unknown': '«{text}» no está en el diccionario.',
  'personal.mail': '«{text}» parece el correo de alguien.',
  'personal.card': '«{text}» parece el número de una tarjeta de pago.',
  'personal.iban': '«{text}» parece el número de una cuenta bancaria.',
  'personal.phone': '«{text}» parece el teléfono de alguien.',
  'personal.id': '«{text}» parece un número de identidad ({kind}).',
  'duplicate.near': 'Casi el mismo texto está ya en el ejemplo {example} ({percent} % igual).',
  'bounded.beginning': 'Más allá del texto protegido, solo se han revisado los primeros {limit} caracteres.',
  'signal.too-fast': '{judgments} de tus últimas {of} respuestas llegaron antes de que se pueda leer el texto',
  'signal.same-labels':
    '{judgments} de tus últimas {of} respuestas estaban entre diez o más seguidas con las mismas valoraciones',
  'signal.duplicate-text':
    '{judgments} de tus últimas {of} respuestas repiten un texto o comentario que habías escrito para otro ejemplo',
  'signal.copied-source': '{judgments} de tus últimas {of} respuestas dan el original en lugar de una traducción',
  'signal.burst': '{judgments} de tus últimas {of} respuestas estaban entre diez o más en un minuto',
  'signal.missed-fault': 'de {of} borradores con un error conocido, has dejado {judgments} como estaban',
  'step.more-gold':
    'Sigues como hasta ahora, y más ejemplos de los que recibes son de los que ya se sabe la respuesta correcta. Por qué: {signals}.',
  'step.pause':
    'De momento no recibes ejemplos nuevos. Por qué: {signals}. Lo que has juzgado sigue contando. Si es un error, presenta un recurso: lo mira una persona coordinadora.',
  'step.void':
    'Lo que has juzgado desde el {from} ya no cuenta, y otras personas vuelven a juzgar esos ejemplos. Por qué: {signals}. Aún puedes recurrir.',
  'step.lift':
    'Se ha aceptado tu recurso. Vuelves a recibir ejemplos, y lo que se había anulado vuelve a contar allí donde aún puede.',
};
