// Which house wrote the report: its name in head and foot, mail domains, licence numbers, the file name.
import { houses, type House } from './houses.ts';

export interface PublisherFound {
  house: House;
  name: string;
}

/** Licence numbers: S and 13 digits, in places one or two short. */
export const licencePattern = /S ?(\d{4})\d{7,9}(?!\d)/g;

/** Digits of a licence that prove the house; the number's own house may have merged since. */
const isKnownName = (names: readonly string[], text: string): string | undefined =>
  names.find((name) => text.includes(name));

const legal =
  /(?:证券|研究)?(?:股份有限公司|有限责任公司|有限公司|研究所|研究院|研究部|研究中心|研究发展部|证券研究|研究报告)/;

/** Occurrences after which the name is not a mention in passing. */
function signedCount(text: string, name: string): number {
  let count = 0;
  for (let at = text.indexOf(name); at >= 0 && count < 4; at = text.indexOf(name, at + name.length)) {
    if (
      legal.test(text.slice(at + name.length, at + name.length + 8)) &&
      legal.exec(text.slice(at + name.length, at + name.length + 12))?.index === 0
    )
      count++;
  }
  return count;
}

/**
 * @param codeNames names of the company that the report is about: a broker may be the subject of another house's report.
 * @returns `null` if the text does not say.
 */
export function findPublisher(plain: string, fileName: string, codeNames: readonly string[]): PublisherFound | null {
  const head = plain.slice(0, 1500);
  const top = plain.slice(0, 200);
  const foot = plain.slice(-6000);
  const mails = [...plain.matchAll(/@([a-z\d.-]{3,40})/gi)]
    .map((match) => match[1]!.toLowerCase().replace(/\.$/, ''))
    .slice(0, 200);
  const licences = [...plain.slice(0, 20_000).matchAll(licencePattern)].map((match) => match[1]!);
  let best: { house: House; name: string; score: number } | null = null;
  for (const house of houses) {
    const name =
      isKnownName(house.names, fileName) ?? isKnownName(house.names, head) ?? isKnownName(house.names, plain);
    const isMailed = mails.filter((mail) =>
      house.domains.some((domain) => mail === domain || mail.endsWith(`.${domain}`)),
    ).length;
    const isLicensed = licences.filter((licence) => house.licences.includes(licence)).length;
    if (name === undefined && isMailed === 0 && isLicensed === 0) continue;
    const isSubject = house.names.some((one) =>
      codeNames.some((subject) => subject === one || one.startsWith(subject)),
    );
    let score = Math.min(isMailed, 3) * 4 + Math.min(isLicensed, 2) * 4;
    if (isKnownName(house.names, fileName) !== undefined) score += 8;
    if (!isSubject && name !== undefined) {
      for (const one of house.names) score += Math.min(signedCount(head, one) * 3 + signedCount(foot, one) * 2, 8);
      const repeated = plain.slice(0, 8000).split(name).length - 1;
      if (/^[A-Z]/.test(name) && repeated >= 3) score += 2;
      if (isKnownName(house.names, top) !== undefined) score += 2.5;
      else if (isKnownName(house.names, head) !== undefined) score += 1.5;
      if (new RegExp(`(?:本报告由|来源[:：][^\\n]{0,20}|©|)${name}(?:整理|制作|编制)`).test(foot)) score += 2;
    }
    if (best === null || score > best.score) best = { house, name: name ?? house.name, score };
  }
  return best !== null && best.score >= 2 ? { house: best.house, name: shownName(best.house, best.name) } : null;
}

/** Merged houses keep the name of the time: 国泰君安, 安信证券. Others have one. */
function shownName(house: House, written: string): string {
  const isFormer = /^(?:安信证券|国泰君安|国泰君安证券|中银证券|中银国际)$/.test(written);
  return isFormer ? (written === '国泰君安' ? '国泰君安证券' : written) : house.name;
}
