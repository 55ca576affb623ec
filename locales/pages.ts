// Messages of the popup and the side panel.
import enFacts from './en/facts.json' with { type: 'json' };
import enPages from './en/pages.json' with { type: 'json' };
import zhFacts from './zh-CN/facts.json' with { type: 'json' };
import zhPages from './zh-CN/pages.json' with { type: 'json' };

export const pageMessages = { 'zh-CN': { ...zhFacts, ...zhPages }, en: { ...enFacts, ...enPages } };
