/*
 * What a file may make an import do. Each bound is met by what is read, not by what the file says of itself, and ends the import with a
 * sentence that names it. docs/guides/run-a-campaign.md tells them.
 */

/** Rows of one file. */
export const mostRows = 5_000_000;

/** Bad lines that are kept with their reasons; further ones are only counted. */
export const badLinesKept = 10_000;

/** Lines that cannot be read, from which on a file that holds hardly any others is no file of its format. */
export const mostBadLines = 100_000;
/** How many of them one line that can be read makes up for. */
export const badForGood = 20;

const mb = 1024 * 1024;

/** How much larger its texts may be than the file: real texts shrink to a tenth at most. A small file of whatever make passes. */
const mostTextRatio = 200;
export const mostTextBytes = (fileBytes: number): number => 64 * mb + mostTextRatio * fileBytes;

/** Rows of a Parquet file: one takes a byte of it, if not more. */
export const mostParquetRows = (fileBytes: number): number => Math.min(mostRows, 10_000 + 4 * fileBytes);

/** A page is unpacked whole: DuckDB writes up to 100 MB. */
export const mostPageBytes = 128 * mb;
/** Values of one page: the numbers of a column that repeats one value take hardly a byte. */
export const mostPageValues = mostRows;
/** The index at a Parquet file's end. */
export const mostIndexBytes = 32 * mb;
/** Columns of one file. */
export const mostColumns = 2_000;
