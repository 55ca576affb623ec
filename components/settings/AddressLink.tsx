// Link to an address of the options page. Unlike a plain link, it also works if the address is the current one.
import type { ComponentProps } from 'react';

interface AddressLinkProps extends ComponentProps<'a'> {
  href: string;
  onGo: (address: string) => void;
}

export function AddressLink({ href, onGo, children, ...rest }: AddressLinkProps) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        // With these keys, the browser opens a tab or a window.
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onGo(href);
      }}
    >
      {children}
    </a>
  );
}
