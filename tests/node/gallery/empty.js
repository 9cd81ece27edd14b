// A page with nothing in it: what a browser needs on this machine before any script of ours could have done anything.

requestAnimationFrame(() => performance.mark("empty"));
