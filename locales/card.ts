// Messages of cards: what card.js bundles.
import enCard from './en/card.json' with { type: 'json' };
import enFacts from './en/facts.json' with { type: 'json' };
import zhCard from './zh-CN/card.json' with { type: 'json' };
import zhFacts from './zh-CN/facts.json' with { type: 'json' };

export const cardMessages = { 'zh-CN': { ...zhFacts, ...zhCard }, en: { ...enFacts, ...enCard } };
