-- Which releases hold an example: asked by the story of an example, one page at a time.
create index release_item_example_id_idx on release.release_item (example_id);
