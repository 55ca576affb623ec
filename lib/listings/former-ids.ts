// Ids that listed companies had before schema 6, and their listing keys. Old databases, backups, shadow copies and synced data
// name them. No company may get one of these ids again.
import { parseListingKey } from './key.ts';

const slugs = `
amazon AMZN.NASDAQ
google GOOGL.NASDAQ
microsoft MSFT.NASDAQ
meta META.NASDAQ
oracle ORCL.NYSE
apple AAPL.NASDAQ
nvidia NVDA.NASDAQ
amd AMD.NASDAQ
broadcom AVGO.NASDAQ
marvell MRVL.NASDAQ
tsmc TSM.NYSE
softbank 9984.TSE
siemens SIE.XETRA
cadence CDNS.NASDAQ
synopsys SNPS.NASDAQ
oklo OKLO.NYSE
nuscale SMR.NYSE
nano-nuclear NNE.NASDAQ
alibaba 09988.HKEX
tencent 00700.HKEX
baidu 09888.HKEX
iqiyi IQ.NASDAQ
kingsoft-cloud 03896.HKEX
gds 09698.HKEX
sensetime 00020.HKEX
zhongji-innolight 300308.SZSE
eoptolink 300502.SZSE
tfc-communication 300394.SZSE
taichenguang 300570.SZSE
optowide 688195.SSE
advanced-fiber-resources 300620.SZSE
accelink 002281.SZSE
taclink 688205.SSE
linktel 301205.SZSE
hgtech 000988.SZSE
yuanjie 688498.SSE
cig 603083.SSE
mentech 002902.SZSE
woer 002130.SZSE
jingda 600577.SSE
zte 000063.SZSE
unisplendour 000938.SZSE
ruijie 301165.SZSE
centec 688702.SSE
phoenix-telecom 301191.SZSE
foxconn-industrial-internet 601138.SSE
wus 002463.SZSE
cambricon 688256.SSE
hygon 688041.SSE
envicool 002837.SZSE
shenling 301018.SZSE
goaland 300499.SZSE
meig-smart 002881.SZSE
fibocom 300638.SZSE
quectel 603236.SSE
china-satcom 601698.SSE
china-spacesat 600118.SSE
genew 688418.SSE
haige 002465.SZSE
range 300442.SZSE
sinnet 300383.SZSE
aofei-data 300738.SZSE
kehua-data 002335.SZSE
runjian 002929.SZSE
china-telecom 601728.SSE
china-mobile 600941.SSE
china-unicom 600050.SSE
haohan 688292.SSE
embedway 603496.SSE
sinovatio 002912.SZSE
smic 688981.SSE
routon 600355.SSE
zhejiang-orient 600120.SSE
talkweb 002261.SZSE
wangsu 300017.SZSE
trs 300229.SZSE
empyrean 301269.SZSE
primarius 688206.SSE
iflytek 002230.SZSE
inspur-information 000977.SZSE
athub 603881.SSE
sugon-dataenergy 920808.BSE
unitree 688836.SSE
metax 688802.SSE
moore-threads 688795.SSE
enflame 688801.SSE
biren 06082.HKEX
tiamaes 300807.SZSE
zhongcheng 920207.BSE
jiean-hitech 300845.SZSE
newcapec 300248.SZSE
foreveross 920415.BSE
central-china-securities 601375.SSE
`;

const keyOfSlug: ReadonlyMap<string, string> = new Map(
  slugs
    .trim()
    .split('\n')
    .map((line): [string, string] => {
      const [slug = '', key = ''] = line.split(' ');
      return [slug, key];
    }),
);

/**
 * The present id of a company. Besides the slugs, ids of listings without reports were in lower case ("600519.sse").
 * @returns `id` itself if it has not changed.
 */
export function currentCompanyId(id: string): string {
  const key = keyOfSlug.get(id);
  if (key !== undefined) return key;
  const capital = id.toUpperCase();
  return id === id.toLowerCase() && parseListingKey(capital) ? capital : id;
}
