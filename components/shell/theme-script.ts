/**
 * Sets the theme from the cookie, or from the system where the person has not chosen. Runs inline in the head; kept free of
 * anything that needs the bundle.
 */
export const themeScript = `(function(){try{var m=document.cookie.match(/(?:^|; )theme=(light|dark)/);var t=m?m[1]:(matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light");document.documentElement.dataset.theme=t}catch(e){}})()`;
