/**
 * Sets the theme from the cookie, or from the system where the person has not chosen. Runs inline in the head; kept free of
 * anything that needs the bundle.
 */
export const themeScript = `(function(){try{var m=document.cookie.match(/(?:^|; )theme=(light|dark)/);var t=m?m[1]:(matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light");document.documentElement.dataset.theme=t}catch(e){}})()`;

/**
 * Lets what the server streams appear as it comes. React holds it back until a placeholder was seen for 300 ms, which it counts
 * from `$RT`, at each of the nested places of a page; our data are there in a tenth of that, and the wait was most of a page's
 * largest paint. Held at a constant here, before React's own inline scripts set it; where React names it otherwise nothing happens.
 */
export const revealScript = `Object.defineProperty(window,"$RT",{get:function(){return -300},set:function(){}})`;
