// The head of a report: title, house, date, kind, company and codes, sector, analysts.
import { writtenCode } from '../listings/exchanges.ts';
import type { House } from './houses.ts';
import { findEnglishCompany } from './english-company.ts';
import { readFileName } from './file-name.ts';
import {
  codeAt,
  codedCompany,
  codeOfText,
  companyOf,
  unknownCompany,
  type NamedCompany,
  type NameHit,
  type NameIndex,
} from './names.ts';
import { findPublisher } from './publisher.ts';
import { findDate } from './report-date.ts';
import { ratingPattern } from './rating-words.ts';
import { findTitle } from './report-title.ts';
import type { Line } from './sections.ts';

export type ReportKind = 'company' | 'sector' | 'strategy' | 'other';

export interface Analyst {
  name: string;
  licence?: string;
}

export interface Head {
  title: string;
  publisher: string | null;
  house: House | null;
  asOf: string | null;
  kind: ReportKind;
  company: NamedCompany | null;
  /** As written with the market: 300308.SZ. */
  codes: string[];
  /** 计算机行业; `null` if the head names none. */
  sector: string | null;
  analysts: Analyst[];
}

const sectors =
  '电子|半导体|计算机|通信|传媒|医药生物|医药|生物医药|医疗器械|食品饮料|白酒|家用电器|家电|汽车|汽车零部件|机械设备|机械|电力设备(?:与新能源|及新能源)?|电新|新能源|光伏|风电|储能|锂电|国防军工|军工|有色金属|有色|钢铁|煤炭|石油石化|石化|基础化工|化工|建筑材料|建材|建筑装饰|建筑|房地产|地产|银行|非银金融|非银|证券|保险|交通运输|交运|物流|公用事业|电力|环保|轻工制造|轻工|纺织服装|纺织服饰|商贸零售|零售|社会服务|社服|餐饮旅游|农林牧渔|农业|美容护理|医美|互联网|游戏|软件|人工智能|算力|消费电子|元件|PCB|面板|光模块|机器人|跨境电商|教育|酒店';
const namedSector = new RegExp(`([\\u4e00-\\u9fffA-Z]{2,10}?(?:行业|板块|产业))`);
const alone = new RegExp(`^[#*\\s•|]*(${sectors})(?:行业|Ⅱ|Ⅲ|II)?(?:[\\s|/:：(（]|$)`);
/** The sector that stands before its rating: 电子增持(维持), 医药生物行业评级:看好. */
const ratedSector = new RegExp(
  `((?:${sectors})(?:行业)?)(?:研究|Ⅱ)?[\\s|:：]{0,2}(?:行业|投资)?(?:评级)?[\\s|:：]{0,2}(?=${ratingPattern})`,
);
const headSector = new RegExp(`((?:${sectors})[\\u4e00-\\u9fff]{0,2}行业)`);
const inTitle = new RegExp(
  `(?<![\\u4e00-\\u9fff])(${sectors})(?=行业|板块|周报|月报|双周报|日报|周观点|20\\d\\d|年度|中期|[:：])`,
);

const strategy =
  /策略|宏观|大势|固收|固定收益|债券|利率|信用债|可转债|转债|金融工程|金工|量化|量价|因子|择时|轮动|情绪指标|技术分析|技术形态|资产配置|配置|ETF|FOF|基金|流动性|A股|港股市场|海外市场|指数|经济|央行|PMI|CPI|PPI|通胀|出口|社融|货币|财政|市场(?:日报|周报|月报|动态|研判|复盘)|风格|汇率|期货|日报|晨会|晨报|早报/;
const sectorTitle = /行业|板块|产业(?!链.{0,4}公司)|周报|月报|双周|周观点|跟踪报告/;

/** 分析师：张三 S0550512010001; the number may be glued to the name. */
const analyst =
  /(?:分析师|研究员|作者|联系人|研究助理|首席)[:：\s|]*([\u4e00-\u9fff](?: ?[\u4e00-\u9fff]){1,3}?)(?=[\s|,，、(（:：\d]|SAC|执业|登记|电话|邮箱|证书|资格|S\d|证券|$)/g;
const nameBeforeLicence =
  /([\u4e00-\u9fff]{2,4})[\s|,，(（]{0,4}(?:\([^()]{0,8}\))?\s{0,3}(?:SAC)?\s?(?:NO|No|no)?\.?[:：]?\s?(?:证券分析师)?(?:投资咨询)?(?:执业|登记|资格|从业)?(?:资格)?(?:证书)?(?:编号|编码|号码)?[:：\s]{0,3}(S ?\d{11,13})/g;
const licence = /S ?\d{11,13}(?!\d)/;
const notName =
  /简介|介绍|申明|信息|统计|覆盖|采访|执证|期$|时$|度$|号$|分析|研究|证券|执业|登记|资格|证书|编号|编码|电话|邮箱|联系|首席|行业|助理|报告|公司|投资|咨询|声明|承诺|策略|宏观|电子|通信|团队|姓名|基金|从业|市场|中国|观点|金融|工程|固收/;

export function findAnalysts(plain: string): Analyst[] {
  const text = plain.slice(0, 6000);
  const found = new Map<string, Analyst>();
  for (const match of text.matchAll(nameBeforeLicence)) {
    const name = match[1]!.replace(/^(?:分析师|师)/, '');
    if (!notName.test(name) && name.length >= 2 && !found.has(name))
      found.set(name, { name, licence: match[2]!.replace(' ', '') });
  }
  for (const match of text.matchAll(analyst)) {
    const name = match[1]!.replaceAll(' ', '');
    const own = found.get(name);
    if (notName.test(name)) continue;
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const number = licence.exec(rest)?.[0].replace(' ', '');
    const isTaken = [...found.values()].some((one) => one.licence === number);
    if (!own) found.set(name, { name, ...(number === undefined || isTaken ? {} : { licence: number }) });
  }
  return [...found.values()].slice(0, 12);
}

/** The sector that the text names most often, if it does so several times. */
function mostNamedSector(plain: string): string | null {
  const counts = new Map<string, number>();
  for (const [, name = ''] of plain.matchAll(new RegExp(`(${sectors})行业`, 'g')))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] >= 2 ? `${best[0]}行业` : null;
}

interface Places {
  plain: string;
  lines: readonly Line[];
  fileName: string;
  metadataTitle: string | null;
  /** The largest line of the first page; `null` for documents without sizes. */
  printedTitle: string | null;
  isSilent: (at: number) => boolean;
  /** Names with a code of the whole text, in reading order. */
  pairs: readonly NameHit[];
  names: readonly NameHit[];
  index: NameIndex;
}

/** The code that the head of a note prints beside its label: 股票代码 00700.HK. Undefined if there are several. */
function labelledCode(plain: string): ReturnType<typeof codeOfText> | undefined {
  const found = [...plain.slice(0, 3000).matchAll(/(?:股票|证券|公司)代码[:：\t ]{1,3}([A-Z\d]{1,6}\.[A-Z]{2}|\d{6})(?![\d.])/g)];
  const codes = [...new Set(found.map(([, code = '']) => code))];
  return codes.length === 1 ? codeOfText(codes[0]!) : undefined;
}

/** The company that the report is about: in file name or title with its code, or the only one in the head. */
function findCompany(
  { plain, lines, isSilent, pairs, names, fileName, index }: Places,
  title: string,
  house: House | null,
): NamedCompany | null {
  const named = readFileName(fileName).company;
  if (named) {
    const known = named.listing ? companyOf(index, named.listing) : undefined;
    return known ?? (named.listing ? codedCompany(named.name, named.listing) : unknownCompany(named.name));
  }
  const foreign = findEnglishCompany(lines);
  if (foreign) {
    const known = foreign.listing ? companyOf(index, foreign.listing) : undefined;
    return known ?? (foreign.listing ? codedCompany(foreign.name, foreign.listing) : unknownCompany(foreign.name));
  }
  const labelled = labelledCode(plain);
  const printed = labelled ? companyOf(index, labelled) : undefined;
  if (printed) return printed;
  const inHead = pairs.filter(({ start }) => start < 1500 && !isSilent(start));
  const titled = names.find(
    ({ company, need, start, end }) =>
      need === null &&
      title.includes(plain.slice(start, end)) &&
      company.listing !== null &&
      !house?.names.includes(company.name),
  );
  const [first] = inHead;
  const isSectorHead = /行业(?:动态|深度)?(?:周报|月报|研究|报告|点评|专题|评级)|行业评级|周报|月报/.test(
    plain.slice(0, 600),
  );
  const isOnly = first !== undefined && inHead.every(({ company }) => company.id === first.company.id);
  const mentions = names.filter(({ company }) => company.id === first?.company.id).length;
  if (first && (first.start < 120 || (isOnly && !isSectorHead && (plain.length < 3000 || mentions >= 4))))
    return first.company;
  if (
    titled &&
    (inHead.some(({ company }) => company.id === titled.company.id) || plain.slice(0, 3000).includes('公司'))
  ) {
    const count = names.filter(({ company }) => company.id === titled.company.id).length;
    if (count >= 2) return titled.company;
  }
  return null;
}

/** Codes of the company as head and file name have them; its primary one if they have none. */
function codesOf({ plain, lines, pairs, fileName, isSilent }: Places, company: NamedCompany | null): string[] {
  if (company === null) return [];
  const named = readFileName(fileName).company;
  const inHead = pairs
    .filter((pair) => pair.company.id === company.id && pair.start < 3000 && !isSilent(pair.start))
    .flatMap((pair) => codeAt(plain, pair.end)?.listing ?? []);
  const stated = named ?? findEnglishCompany(lines);
  const own = stated ? [stated.listing ? writtenCode(stated.listing) : stated.code] : [];
  const codes = [...new Set([...own, ...inHead.map(writtenCode)])];
  return codes.length > 0 ? codes : company.listing ? [writtenCode(company.listing)] : [];
}

export function readHead(places: Places): Head {
  const { plain, lines, fileName, metadataTitle, printedTitle, isSilent } = places;
  const named = readFileName(fileName);
  const title = named.company ? named.title : (printedTitle ?? findTitle(lines, fileName, metadataTitle));
  const top = plain.slice(0, 1500);
  const isStrategy = strategy.test(title);
  const isSectorTitle = sectorTitle.test(title) && !/[（(]\d{6}/.test(title);
  const company =
    (isSectorTitle && !named.company) || (isStrategy && !named.company && !/[（(]\d{4,6}/.test(title))
      ? null
      : findCompany(places, title, findPublisher(plain, fileName, [])?.house ?? null);
  const publisher = findPublisher(plain, fileName, company ? [company.name] : []);
  const isFlat = (lines[0]?.text.length ?? 0) > 400;
  const heading = lines
    .slice(0, 40)
    .map(({ text }) => alone.exec(text)?.[1])
    .find((found) => found !== undefined);
  const ownTitle = isFlat ? named.title : title;
  const sector =
    namedSector.exec(ownTitle)?.[1] ??
    inTitle.exec(ownTitle)?.[1] ??
    ratedSector.exec(top)?.[1] ??
    heading ??
    (isSectorTitle || top.includes('行业')
      ? (headSector.exec(plain.slice(0, 600))?.[1] ?? mostNamedSector(plain))
      : null);
  const isSector = sector !== null || isSectorTitle;
  const kind: ReportKind = company
    ? 'company'
    : isStrategy && !namedSector.test(title)
      ? 'strategy'
      : isSector
        ? 'sector'
        : strategy.test(top.slice(0, 400))
          ? 'strategy'
          : 'other';
  return {
    title,
    publisher: publisher?.name ?? null,
    house: publisher?.house ?? null,
    asOf: findDate(plain, fileName, isSilent),
    kind,
    company,
    codes: codesOf(places, company),
    sector,
    analysts: findAnalysts(plain),
  };
}
