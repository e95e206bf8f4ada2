"""Views: for each page the plain data that its template may print, and nothing more."""
