// Latin words that are no name of their own: of companies in general, of places, and ordinary English words.

/** Forms of companies, at the end of a name. `createLatinNames` leaves them out, and a mark includes those that follow a name. */
export const legalWords: ReadonlySet<string> = new Set(
  'co ltd inc corp corporation company companies limited plc ag sa nv se group gp grp holdings holding hldg hldgs hold hk int l intl'.split(
    ' ',
  ),
);

/** Places at the beginning of a Chinese company's name. The press leaves them out: Zhuhai Bojay Electronics. */
export const places: ReadonlySet<string> = new Set(
  `china shenzhen zhejiang shanghai jiangsu beijing guangdong shandong hangzhou anhui suzhou ningbo guangzhou sichuan nanjing
  fujian hunan xiamen chongqing chengdu qingdao jiangxi tianjin wuxi hubei xinjiang wuhan henan shanxi yunnan hainan guizhou
  shaanxi harbin changzhou zhuhai dongguan jilin hebei shenyang gansu hefei guangxi dalian liaoning yantai zhengzhou kunshan
  nantong ningxia zhuzhou jinan foshan huizhou weihai kunming changsha nanchang fuzhou taiyuan xian lanzhou wuhu shantou
  zhongshan jiangmen jiaxing shaoxing huzhou taizhou wenzhou xuzhou yangzhou zhenjiang mianyang yichang luoyang heilongjiang
  qinghai tibet changchun jiangyin zhangjiagang jinhua quzhou guilin nanning urumqi tangshan baoding`.split(/\s+/),
);

/** English names that are ordinary words. Alone they never count; their code does. */
export const ordinaryWords: ReadonlySet<string> = new Set([
  'certificate',
  'certificate authority',
  ...`on here people nice hello happen city news perfect team ten coffee sound bill ball box star grab arm sea match
  pool gee dave block target tim aware genius crane toast freedom post wise eve decent popular fox troops cheer
  highway snap opera lion pattern crown intelligent shell dana cohen southern graham waters root porch strategy
  noah fold eastern rogers rum carnival gravity click noodles banner universal merlin kirby quantum lemonade
  bark nova repay buckle hawkins gap visa compass marsh sap frontier nip su hub mara cactus viking navigator
  grail toro grande avalon intrusion booking stem woodward founder stride deluxe progressive outdoor parsons
  snail icon cabot ing amaze fossil interface vale seer alamo orion ni hippo dover strive lucid everest lear
  neutron alps seaboard fluent largo fathom elastic coherent nu employers flex enhanced dole dow lineage vroom
  vantage tapestry revolve figs duluth chewy copa whirlpool latham grandstand scholastic hayward torrid hilltop
  accelerant sos gogo bandwidth nerdy mosaic dreamland comstock southland upstart alight sui rh escalade celsius
  canaan meridian inter equitable culp plexus maximus bonk affirm cava yeti reliance brunswick acuity costar
  lionheart cadre bumble unum pics harmonic cts belive reformation polaris tidewater sabre harrow enact
  rectitude beeline allot ppl materialise integer calumet brinks newmarket immersion amplitude workhorse tss
  spire pacs hp nov innovate exponent chubb birks xylem wf tenable ouster ibex fermi diodes capstone apa vertex
  prog griffon tron toyo penumbra owlet gauzy fortis bullish agora
  donaldson mccormick pearson andersen carlisle rollins hagerty frontline westlake frontdoor newton charles harbour`.split(
    /\s+/,
  ),
]);
