module.exports = {
  layout: "article.njk",
  section: "articles",
  permalink: ({ page }) => `/articles/${page.fileSlug}.html`,
};
