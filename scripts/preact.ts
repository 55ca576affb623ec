// Replaces React by Preact in the scripts that render in web pages: see docs/decisions/0014.

/** Scripts of web pages that render components. */
export const preactScripts: readonly string[] = ['card', 'strip-view'];

export const preactAliases = {
  'react/jsx-dev-runtime': 'preact/jsx-dev-runtime',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  react: 'preact/compat',
};
