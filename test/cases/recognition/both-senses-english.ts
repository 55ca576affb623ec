// Pages on which one Latin word has both senses.
import { page, type RecognitionRow } from './row.ts';

export const bothSensesEnglish: readonly RecognitionRow[] = [
  page(
    'Apple, an orchard and a company',
    'Notes of the week',
    [
      'The apple orchard opened for picking; we baked an apple pie.',
      'Apple reported earnings after the bell, and its shares rose with Microsoft.',
      'Our neighbours brought apple cider.',
    ],
    ['Apple', 'AAPL.NASDAQ'],
    ['Microsoft', 'MSFT.NASDAQ'],
  ),
  page(
    'Amazon, a river and a company',
    'Cloud by the river',
    [
      'The Amazon rainforest lost trees again last year, and the river ran low.',
      'Amazon told investors that AWS would match its power with wind.',
      'Tribes along the Amazon river asked for a share.',
    ],
    ['Amazon', 'AMZN.NASDAQ', 2],
    ['AWS', 'aws'],
  ),
  page(
    'Oracle, a priestess and a company',
    "What's in a name",
    [
      'The oracle at Delphi answered kings in riddles.',
      'Oracle took its name from a project of databases; Oracle shares rose with its cloud.',
      'On chain, an oracle feeds prices to a contract.',
    ],
    ['Oracle', 'ORCL.NYSE'],
    ['Oracle', 'ORCL.NYSE'],
  ),
  page(
    'Meta, a tag and a company',
    'Front-end weekly',
    [
      'Put the meta tag for the viewport into the head.',
      'Meta released a new React; Mark Zuckerberg posted about it on Facebook.',
      'Keep meta description short.',
    ],
    ['Meta', 'META.NASDAQ'],
    ['Facebook', 'META.NASDAQ'],
  ),
  page(
    'Azure, a color and a cloud',
    'Design notes',
    ['We painted the banner azure, like the sea.', 'The site runs on Azure, with Microsoft DevOps for the pipeline.'],
    ['Azure', 'azure'],
    ['Microsoft', 'MSFT.NASDAQ'],
  ),
  page(
    'AMD, an illness and a company',
    '眼科设备新闻',
    ['AMD是老年人失明的主因，黄斑变性早期没有症状。', '新设备用AMD处理器和英伟达显卡分析眼底照片。'],
    ['AMD', 'AMD.NASDAQ', 2],
    ['英伟达', 'NVDA.NASDAQ'],
  ),
  page(
    'Alphabet, letters and a company',
    'Names of the giants',
    [
      'Children learn the alphabet by song.',
      'Google renamed its holding Alphabet in 2015, and Alphabet shares split later.',
    ],
    ['Google', 'GOOGL.NASDAQ'],
    ['Alphabet', 'GOOGL.NASDAQ'],
    ['Alphabet', 'GOOGL.NASDAQ'],
  ),
  page(
    'Cadence, steps and a company',
    'The running engineer',
    [
      'I hold a cadence of 180 on easy runs.',
      'By day I lay out chips with Cadence tools and check them with Synopsys.',
    ],
    ['Cadence', 'CDNS.NASDAQ'],
    ['Synopsys', 'SNPS.NASDAQ'],
  ),
  page(
    'Anthropic, a principle and a company',
    'Reading list',
    [
      'The anthropic principle explains why constants look tuned.',
      'Anthropic, the maker of Claude, hired a philosopher; OpenAI did not.',
    ],
    ['Anthropic', 'anthropic'],
    ['OpenAI', 'openai'],
  ),
  page(
    'Alibaba, a tale and a company',
    'How the firm was named',
    [
      'Alibaba and the forty thieves is a tale that all know; "open sesame" opens the cave.',
      'Jack Ma asked a waitress in San Francisco, and so Alibaba Group got its name; Alibaba listed in 2014.',
    ],
    ['Alibaba Group', '09988.HKEX'],
    ['Alibaba', '09988.HKEX'],
  ),
  page(
    'Marvell, a poet and a company',
    'From verse to chips',
    [
      'Andrew Marvell wrote of a garden and a coy mistress.',
      'Marvell makes chips for switches and AI; Marvell Technology raised its guidance.',
    ],
    ['Marvell', 'MRVL.NASDAQ', 2],
    ['Marvell Technology', 'MRVL.NASDAQ'],
  ),
  page(
    'Siemens, a unit and a company in English',
    'Lab notebook',
    [
      'The cell measured 12 milli siemens per centimetre.',
      'The meter was made by Siemens AG; Siemens engineers calibrated it.',
    ],
    ['Siemens AG', 'SIE.XETRA'],
    ['Siemens', 'SIE.XETRA'],
  ),
  page(
    'SMIC, a wage and a company',
    'Two acronyms',
    [
      'En France, le SMIC brut dépasse 1 800 euros par mois.',
      'SMIC (00981.HK), the Chinese foundry, raised prices of wafers.',
    ],
    ['SMIC', '688981.SSE', 2],
    ['00981.HK', '688981.SSE'],
  ),
  page(
    'AWS, welding and a cloud',
    'Workshop log',
    ['Weld per AWS D1.1; keep the welding rods dry.', 'Upload the photos to AWS S3 when done.'],
    ['AWS', 'aws', 2],
  ),
  page(
    'XAI, a field and a company',
    'Seminar on explanations',
    [
      'We survey XAI methods: LIME, SHAP and saliency maps of black-box models.',
      'Grok, the model of xAI, explains itself in words; Musk demonstrated it.',
    ],
    ['xAI', 'xai'],
  ),
  page('nano, an editor and a size', 'Raspberry notes', [
    'Open the file with nano, then Ctrl+O.',
    'The nano coating on the board keeps water out.',
  ]),
  page(
    'Oklo, a mine and a company',
    'Reactors old and new',
    [
      'At Oklo in Gabon, natural reactors ran two billion years ago.',
      'Oklo (OKLO.US), backed by Sam Altman, plans small reactors; its stock doubled.',
    ],
    ['Oklo', 'OKLO.NYSE', 2],
    ['OKLO.US', 'OKLO.NYSE'],
  ),
  page(
    'Biren, a minister and a company',
    'World in brief',
    [
      'N. Biren Singh, chief minister of Manipur, offered to resign.',
      'In Hong Kong, GPU maker Biren Technology priced its IPO; Biren chips train models.',
    ],
    ['Biren Technology', '06082.HKEX'],
    ['Biren', '06082.HKEX'],
  ),
  page(
    'Empyrean, heaven and a company',
    'From Dante to design',
    [
      'Dante reaches the Empyrean in the last cantos of Paradise.',
      'Empyrean Technology sells EDA tools; Empyrean shares rose with Primarius.',
    ],
    ['Empyrean Technology', '301269.SZSE'],
    ['Empyrean', '301269.SZSE'],
    ['Primarius', '688206.SSE'],
  ),
  page(
    'Google, a verb and a company',
    'Search habits',
    [
      'I told him to google it and read the first page.',
      'Google changed its search page, and Alphabet Inc. shares slipped.',
    ],
    ['Google', 'GOOGL.NASDAQ'],
    ['Alphabet Inc.', 'GOOGL.NASDAQ'],
  ),
];
