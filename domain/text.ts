/** A text as PostgreSQL can keep it: without NUL characters, which nobody sees and nobody typed, and with no half of a surrogate pair. */
export const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();
