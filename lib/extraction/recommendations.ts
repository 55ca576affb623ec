// Recommendations in sentences: 重点推荐 A、B; 建议关注：光模块（C、D）; 服务器推荐E，关注F. Lists go on over unknown names.
import type { StanceClass } from '../model/stance.ts';
import { unknownCompany, type NameHit } from './names.ts';
import type { RawView } from './raw-view.ts';
import { isSilent, sentenceStart } from './sections.ts';
import { between, type Span } from './spans.ts';

interface Trigger {
  start: number;
  end: number;
  stance: string;
}

const trigger =
  /(?:建议|继续|持续)?(?:投资者)?(?:继续|持续)?(?:积极|重点|优先|核心|首选|强烈|持续)?(?:推荐|关注)|首推|首选|(?:核心|重点|建议关注|推荐|关注|相关|受益|投资)标的(?:包括|为|有)?|看好(?=[\u4e00-\u9fff]{2,8}[（(、，])/g;
const notTrigger = /^(?:评级|[(（](?:维持|首次|上调|下调)|[|/](?:维持|首次)|度|点|到|后续|其后|焦点|的是|和推荐)/;
const negated = /(?:的|到|获得|受到|不|未|暂不|无需|被|受|市场|投资者|需要?|值得|应|引起|可|密切)$/;

/** A clause boundary inside a recommendation ends its scope, unless the list goes on. */
const scopeEnd = /[。\n；;]/;
const listStart =
  /^[\s•*\-—()（）\d.、]*(?:[\u4e00-\u9fff]{2,8}——\s*)?(?:[\u4e00-\u9fffA-Za-z\d+\-/& ]{1,14}(?:[:：]|——|(?:方向|领域|环节|板块|方面)?(?:如|包括)))/;

const classOf = (stance: string): StanceClass =>
  /重点推荐|核心推荐|强烈推荐|首推|首选|推荐/.test(stance)
    ? 'recommend'
    : /积极|重点|优先/.test(stance)
      ? 'focus'
      : /看好/.test(stance)
        ? 'outlook'
        : 'watch';

function triggersOf(plain: string, silent: readonly Span[]): Trigger[] {
  const found: Trigger[] = [];
  for (const match of plain.matchAll(trigger)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = plain.slice(Math.max(0, start - 4), start);
    if (isSilent(silent, start) || notTrigger.test(plain.slice(end, end + 6)) || negated.test(before)) continue;
    const isBare = /^(?:关注|推荐|看好|首选)$/.test(match[0]);
    if (isBare && /^(?:强烈|谨慎|审慎)$/.test(before.slice(-2))) continue;
    found.push({ start, end, stance: match[0].replace(/(?:包括|为|有)$/, '') });
  }
  return found;
}

/** Where the names of a trigger end. A trigger before a colon also governs the groups of the following sentences. */
function scopeOf(plain: string, { end }: Trigger, next: number, names: readonly NameHit[]): number {
  const limit = Math.min(next, end + 1600, plain.length);
  const isHeading = /^[\s]*[:：]/.test(plain.slice(end, end + 3));
  let at = end;
  while (at < limit) {
    const stop = plain.slice(at, limit).search(scopeEnd);
    if (stop < 0) return limit;
    const after = at + stop + 1;
    const rest = plain.slice(after, after + 30).replace(/^[\s]+/, '');
    const label = listStart.exec(rest)?.[0];
    const listAt =
      after +
      (plain.slice(after, after + 30).length - plain.slice(after, after + 30).trimStart().length) +
      (label?.length ?? 0);
    // A list goes on where a company follows its label at once.
    const isContinued =
      label !== undefined &&
      (isHeading || plain.charAt(after - 1) !== '。') &&
      between(names, listAt, listAt + 40).some(({ start }) => start <= listAt + 2) &&
      !/风险|资料来源|图表/.test(rest.slice(0, 8));
    if (!isContinued && !isNextGroup(plain, after, names)) return after - 1;
    at = after;
  }
  return limit;
}

/** 推荐A、B（电池）；C、D（逆变器）: after a semicolon the list goes on at once. */
const isNextGroup = (plain: string, after: number, names: readonly NameHit[]): boolean =>
  /[；;]/.test(plain.charAt(after - 1)) &&
  between(names, after, after + 12).some(
    ({ start, endWithCode }) => start <= after + 1 && /[、（(]/.test(plain.charAt(endWithCode)),
  );

const rightEdge = /^(?:[、，,。；;()（）\s/|和及与或等"”]|$|以及|等|\n)/;
const objectBefore =
  /(?:受益于|受益|围绕|绑定|切入|进入|供应|对标|合作|与|对|向|由|随着|作为|较|比|供货|来自|依托|导入|通过|配套|看|布局)$/;

/** Whether the name is a member of the list, not part of another phrase (英伟达产业链, 与华为合作). */
const isMember = (plain: string, name: NameHit): boolean =>
  rightEdge.test(plain.slice(name.endWithCode, name.endWithCode + 2)) &&
  !objectBefore.test(plain.slice(Math.max(0, name.start - 4), name.start));

const generic =
  /产业|板块|龙头|公司|标的|方向|相关|行业|企业|设备|领域|机会|赛道|方面|环节|材料|投资|建议|推荐|关注|受益|弹性|个股|市场|国产|智能$|服务$|应用|等|政策|需求|以及|技术|主线/;
const unknownName = /^[\u4e00-\u9fff]{2,6}(?:[A-Z]|-[UWS]{1,2}| - [A-Z]{1,2})?$/;

/** Members of a list that no directory knows, between members that it knows. */
function unknownMembers(plain: string, from: number, to: number, members: readonly NameHit[]): NameHit[] {
  const found: NameHit[] = [];
  for (const [nth, member] of members.entries()) {
    const next = members[nth + 1]?.start ?? to;
    const gap = plain.slice(member.endWithCode, next);
    const items = /^(?:[、]|(?:、)?(?:和|及))(.{2,60})$/s.exec(gap.split(/[。；;\n:：()（）]|等/)[0]!);
    if (!items) continue;
    let at = member.endWithCode + gap.indexOf(items[1]!);
    for (const item of items[1]!.split(/[、]/)) {
      if (unknownName.test(item) && !generic.test(item))
        found.push({
          start: at,
          end: at + item.length,
          company: unknownCompany(item),
          need: null,
          endWithCode: at + item.length,
        });
      at += item.length + 1;
    }
  }
  return found.filter(({ start }) => start >= from && start < to);
}

const groupBefore =
  /([\u4e00-\u9fffA-Za-z\d+\-/&]{2,12}?)(?:方向|领域|环节|板块|方面|标的|企业|龙头|厂商|公司)*(?:[:：(（]|——|如|包括|为)[\s]*$/;
const groupOfWord = /(?:^|[，,、。；;:：的])([\u4e00-\u9fffA-Za-z\d]{2,8}?)(?:企业|龙头|厂商)$/;
const notGroup = /短期|长期|建议|推荐|关注|标的|投资|我们|重点|^等$|^和|公司|同时|其中|此外|^相关/;

/** The group of a member: before a colon, before a bracket, or a noun right before the name. */
function groupOf(plain: string, from: number, name: NameHit, members: readonly NameHit[]): string | null {
  const previous = members.filter(({ end }) => end <= name.start).at(-1);
  const start = Math.max(from, previous?.endWithCode ?? 0, name.start - 24);
  const text = plain.slice(start, name.start);
  const match = groupBefore.exec(text) ?? groupOfWord.exec(text);
  const group = match?.[1]?.replace(/^(?:等|和|及|在|以及|同时|关注|推荐)+/, '');
  return group !== undefined && group.length >= 2 && !notGroup.test(group) ? group : null;
}

/** 服务器推荐A、B，关注C: the noun before the verb is the group of both. */
function groupBeforeTrigger(plain: string, { start }: Trigger): string | null {
  const text = plain.slice(Math.max(0, start - 12), start);
  const word = /(?:^|[，,。；;\n\s、])([\u4e00-\u9fffA-Za-z\d]{2,8})$/.exec(text)?.[1];
  return word !== undefined && !notGroup.test(word) && !/[我们议将续的是请可应为等]/.test(word)
    ? word.replace(/(?:方面|领域|板块|环节)$/, '')
    : null;
}

export function findRecommendations(plain: string, names: readonly NameHit[], silent: readonly Span[]): RawView[] {
  const views: RawView[] = [];
  const triggers = triggersOf(plain, silent);
  let carried: { group: string | null; sentence: number } = { group: null, sentence: -1 };
  let open: Trigger | null = null;
  for (const [nth, found] of triggers.entries()) {
    // 建议关注…相关标的：A、B: the verb counts.
    const isLed = found.stance.endsWith('标的') && open !== null && sentenceStart(plain, found.start) <= open.start;
    const one: Trigger = isLed && open ? { ...found, stance: open.stance } : found;
    const end = scopeOf(plain, one, triggers[nth + 1]?.start ?? plain.length, names);
    const known = between(names, one.end, end).filter((name) => isMember(plain, name));
    open = known.length === 0 && !found.stance.endsWith('标的') ? found : null;
    if (known.length === 0) continue;
    const members = [...known, ...unknownMembers(plain, one.end, end, known)].toSorted((a, b) => a.start - b.start);
    const sentence = sentenceStart(plain, one.start);
    const own = groupBeforeTrigger(plain, one);
    const group = own ?? (carried.sentence === sentence ? carried.group : null);
    carried = { group, sentence };
    let current: string | null = group;
    for (const name of members) {
      const named = groupOf(plain, one.end, name, members);
      const isNewSentence = scopeEnd.test(
        plain.slice(members.filter((each) => each.end <= name.start).at(-1)?.endWithCode ?? one.end, name.start),
      );
      current = named ?? (isNewSentence ? group : current);
      add(views, one, name, current);
    }
  }
  return views;
}

function add(views: RawView[], one: Trigger, name: NameHit, group: string | null): void {
  const known = views.find(
    (view) =>
      view.subject.kind === 'company' && view.subject.company.id === name.company.id && view.stance === one.stance,
  );
  const spans = [
    { start: one.start, end: one.end },
    { start: name.start, end: name.end },
  ];
  if (known) {
    // The last ones are enough: spans come in reading order.
    const last = known.spans.slice(-4);
    known.spans.push(...spans.filter((span) => !last.some(({ start }) => start === span.start)));
    if (group !== null && !known.groups.includes(group)) known.groups.push(group);
    return;
  }
  views.push({
    subject: { kind: 'company', company: name.company },
    stance: one.stance,
    stanceClass: classOf(one.stance),
    groups: group === null ? [] : [group],
    spans,
    isSure: name.need === null,
    isRating: false,
  });
}
