const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];

function grouped(articles, key) {
  const groups = {};
  for (const article of articles) {
    for (const id of article.data[key]) {
      (groups[id] ??= []).push(article);
    }
  }
  return groups;
}

module.exports = function (config) {
  const folder = (name) => (api) => api.getFilteredByGlob(`content/${name}/*.md`);
  for (const name of ["articles", "events", "figures", "disputes"]) {
    config.addCollection(name, folder(name));
  }
  config.addCollection("byTopic", (api) => grouped(folder("articles")(api), "topics"));
  config.addCollection("byActor", (api) => grouped(folder("articles")(api), "actors"));
  config.addCollection("byId", (api) => Object.fromEntries(folder("articles")(api).map((one) => [one.fileSlug, one])));
  config.addFilter("iso", (date) => date.toISOString().slice(0, 10));
  config.addFilter("day", (date) => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`);
  return {
    dir: { input: "content", output: "public" },
    // A captured text is no template.
    markdownTemplateEngine: false,
  };
};
