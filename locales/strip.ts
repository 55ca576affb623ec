// Messages of the strip: what strip-view.js bundles.
import enFacts from './en/facts.json' with { type: 'json' };
import enStrip from './en/strip.json' with { type: 'json' };
import zhFacts from './zh-CN/facts.json' with { type: 'json' };
import zhStrip from './zh-CN/strip.json' with { type: 'json' };

export const stripMessages = { 'zh-CN': { ...zhFacts, ...zhStrip }, en: { ...enFacts, ...enStrip } };
