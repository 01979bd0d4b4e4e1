// The build puts both in: every file of the page, and the name of the cache of this version of them.
const files = FILES;
const cacheName = VERSION;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files)));
});

// A new version is stored whole, and used once no page of the old one is open.
self.addEventListener('activate', (event) => {
  const isOld = (name) => name.startsWith('residence-permit-') && name !== cacheName;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

// What is stored is never asked of the network, so the page works without one. Servers vary their answers
// by headers that make no difference here.
self.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  event.respondWith(
    caches
      .open(cacheName)
      .then((cache) => cache.match(event.request, { ignoreSearch: true, ignoreVary: true }))
      .then((stored) => stored ?? fetch(event.request)),
  );
});
