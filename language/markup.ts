/** HTML elements that data sets really contain: `a < b and c > d` and `<your name>` are prose, `<b>` is not. */
const elements = new Set(
  (
    'a abbr article aside audio b blockquote body br button canvas caption center cite code col colgroup dd del details div dl dt em ' +
    'fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li ' +
    'link main mark meta nav ol optgroup option p picture pre q s samp script section select small source span strike strong style ' +
    'sub summary sup svg table tbody td textarea tfoot th thead time title tr tt u ul var video'
  ).split(' '),
);

const tag =
  /<!--[^]{0,2000}?-->|<(\/?)([a-zA-Z][\w.:-]{0,40})((?:\s+[\w:@.-]{1,60}(?:\s*=\s*(?:"[^"]{0,500}"|'[^']{0,500}'|[^\s"'>]{1,500}))?){0,20})\s*(\/?)>/gu;

/** Start and end (exclusive) of each markup tag: HTML elements, comments, and any other name that the text also closes. */
export const markupSpans = (text: string): { start: number; end: number }[] => {
  if (!text.includes('<')) return [];
  const found = [...text.matchAll(tag)];
  const closed = new Set(found.filter(([, slash]) => slash === '/').map((match) => match[2]));
  return found
    .filter(
      ([whole, , name = '', , selfClosed]) =>
        whole.startsWith('<!--') || elements.has(name.toLowerCase()) || closed.has(name) || selfClosed === '/',
    )
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
};
