// The title of a report: a heading, the file name, or the line of the head that reads like one.
import { ratingPattern } from './rating-words.ts';
import type { Line } from './sections.ts';

const meta =
  /证券研究报告|研究报告$|^(?:公司|行业|策略|宏观|金工|固收|晨会|个股|海外)(?:研究|点评|深度|报告|跟踪|快报|周报|月报)?(?:报告)?$|分析师|执业|登记编[号码]|联系人|研究员|邮箱|电话|@|SAC|请务必|免责|敬请|资料来源|数据来源|日期|评级|目标价|当前价|收盘价|总市值|股价|^投资要点|^核心观点|^事件|^摘要|^目录|市场数据|基础数据|相关(?:研究|报告)|www\.|http|S\d{12}|^Page|^\d+$|Equity Research|Global Research|^Table|执行摘要|所属部门|报告类别|^点评|^正文|^导读|^要点|风险提示|^(?:所属|申万|中信|[一二三]级)?行业(?:分类|名称)?[:：]|^(?:公司|证券|股票)(?:名称|代码|简称)[:：]/;
const onlyDate = /^[\s\d年月日./-]{6,20}$/;
const onlyRating = new RegExp(`^${ratingPattern}.{0,12}$`);

const clean = (text: string): string => text.replaceAll(/^[#*\s•■◆|>《]+|[#*\s》]+$/g, '').replaceAll(/\*\*/g, '');

/** 花旗-沪电股份（002463.SZ）：…-260713; 20250811-中原证券-…; H3_AP2025…_1 has no title. */
export function titleOfFileName(name: string): string | null {
  const base = name.replace(/\.(?:pdf|docx?|html?|txt|md)$/i, '');
  if (/^[A-Z\d_]+(?:_\d+)?$/i.test(base) || base.length < 6) return null;
  const parts = base.split(/[-_](?![^(（]*[)）])/).filter((part) => part !== '' && !/^\d{4,8}$/.test(part));
  const rest = parts.filter(
    (part, nth) =>
      !(
        nth < 2 &&
        /(?:证券|宏源|公司|国际|建投|海通|高盛|花旗|瑞银|野村|大摩|小摩|汇丰|德银|美银|中金|研究|策略|宏观|金融工程)$/.test(
          part,
        )
      ),
  );
  const title = rest.join('-');
  return title.length >= 4 && /[\u4e00-\u9fff]|[a-z] [a-z]/i.test(title) ? title : null;
}

const score = (text: string, nth: number): number =>
  (/[:：，,——]/.test(text) ? 2 : 0) +
  (text.length >= 8 && text.length <= 40 ? 2 : 0) +
  (/(?:点评|报告|周报|月报|深度|专题|系列|跟踪|策略|展望)/.test(text) ? 1 : 0) +
  (nth < 12 ? 1 : 0) -
  nth * 0.08;

export const readsLikeTitle = (text: string): boolean =>
  text.length >= 4 &&
  text.length <= 90 &&
  !meta.test(text) &&
  !onlyDate.test(text) &&
  !onlyRating.test(text) &&
  /[\u4e00-\u9fff]{2}|[A-Za-z]{3}/.test(text) &&
  !/[。；]$/.test(text);

/** @returns the title, or an empty text if the head has none. */
export function findTitle(lines: readonly Line[], fileName: string, metadataTitle: string | null): string {
  const head = lines.filter(({ text }) => text.trim() !== '').slice(0, 30);
  const candidates = head
    .map((line, nth) => ({
      text: clean(line.text),
      nth,
      isHeading: /^#{1,2} /.test(line.text) || /^\s*《.{4,60}》\s*$/.test(line.text),
    }))
    .filter(({ text }) => text.length <= 70 && readsLikeTitle(text) && !/\t/.test(text));
  const heading = candidates.find(({ isHeading }) => isHeading);
  if (heading) return heading.text;
  const best = candidates.toSorted((a, b) => score(b.text, b.nth) - score(a.text, a.nth))[0];
  const named = titleOfFileName(fileName);
  if (named !== null && (!best || !/[:：，,]/.test(best.text))) return named;
  if (best) return best.text;
  if (metadataTitle) return metadataTitle;
  const first = clean(lines.find(({ text }) => text.trim() !== '')?.text ?? '');
  return first.slice(0, 60);
}
