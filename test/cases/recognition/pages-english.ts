// Realistic English pages with both senses of a word.
import { page, type RecognitionRow } from './row.ts';

export const pagesEnglish: readonly RecognitionRow[] = [
  page(
    'a market report in English with a column about nature',
    'Stocks slip as tech earnings loom',
    [
      'Amazon fell 1.8% before its report, and Microsoft lost 0.6%.',
      'Analysts expect Amazon to lift capex again.',
      'Also in this issue: how the Amazon rainforest makes its own rain, and why its rivers run dry',
    ],
    ['Amazon', 'AMZN.NASDAQ'],
    ['Microsoft', 'MSFT.NASDAQ'],
    ['Amazon', 'AMZN.NASDAQ'],
  ),
  page(
    'a page about heraldry with a status of a cloud',
    'Daily digest',
    [
      'The arms show a lion on azure, with a chief of gold.',
      'Azure had an outage for two hours, Microsoft said; storage and sql were down.',
    ],
    ['Azure', 'azure'],
    ['Microsoft', 'MSFT.NASDAQ'],
  ),
  page(
    'a page about eyes with a page about chips',
    'Health and tech',
    [
      'A new drug slows AMD, the eye disease, by a third; patients keep reading.',
      'AMD launched Ryzen chips, and Lisa Su took the stage; Intel answered.',
    ],
    ['AMD', 'AMD.NASDAQ', 2],
  ),
  page(
    'a page about a poet with a page about chips',
    "Hull's two Marvells",
    [
      'Andrew Marvell, poet and member for Hull, wrote satires after the Restoration.',
      "No kin: Marvell Technology's chief sells AI silicon to Amazon and Microsoft.",
    ],
    ['Marvell Technology', 'MRVL.NASDAQ'],
    ['Amazon', 'AMZN.NASDAQ'],
    ['Microsoft', 'MSFT.NASDAQ'],
  ),
  page(
    'a page about letters with a page about stocks',
    'For parents who invest',
    [
      'Sing the alphabet song; point at each letter.',
      'Alphabet (GOOGL) hit a record as Waymo expands; Google Search grew 12%.',
    ],
    ['Alphabet', 'GOOGL.NASDAQ'],
    ['GOOGL', 'GOOGL.NASDAQ'],
    ['Google', 'GOOGL.NASDAQ'],
  ),
  page(
    'a changelog with keys, tags and companies',
    'Release notes',
    [
      'Fixed: Meta+K opened two palettes; the meta tag for robots was missing.',
      'Sign-in with Meta and Google accounts works again.',
      'Cadence: we release every two weeks.',
    ],
    ['Meta', 'META.NASDAQ', 2],
    ['Google', 'GOOGL.NASDAQ'],
  ),
  page(
    'a page about blockchains with a database',
    'Choosing an oracle',
    [
      'A price oracle brings prices on chain; Chainlink is the best known oracle network.',
      'Off chain, the bank keeps its ledger in an Oracle database, beside SAP.',
    ],
    ['Oracle', 'ORCL.NYSE'],
  ),
];
