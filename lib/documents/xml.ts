// Splits XML into tags and text. Enough for documents that programs wrote; no entities are defined, nothing is loaded.

export interface Tag {
  /** Text before the tag, with entities. */
  before: string;
  name: string;
  kind: 'open' | 'close' | 'empty';
  /** Source text of the attributes. */
  attributes: string;
}

export function* readTags(xml: string): Generator<Tag> {
  let from = 0;
  while (true) {
    const start = xml.indexOf('<', from);
    if (start < 0) return;
    const end = xml.indexOf('>', start);
    if (end < 0) return;
    const before = xml.slice(from, start);
    from = end + 1;
    const isClose = xml[start + 1] === '/';
    const nameStart = isClose ? start + 2 : start + 1;
    let nameEnd = nameStart;
    while (nameEnd < end && !' \t\r\n/'.includes(xml[nameEnd] ?? ' ')) nameEnd++;
    const kind = isClose ? 'close' : xml[end - 1] === '/' ? 'empty' : 'open';
    yield { before, name: xml.slice(nameStart, nameEnd), kind, attributes: xml.slice(nameEnd, end) };
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const unescapeXml = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/giu,
    (entity, decimal: string, hex: string, name: string) => {
      if (name !== undefined) return entities[name] ?? entity;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
