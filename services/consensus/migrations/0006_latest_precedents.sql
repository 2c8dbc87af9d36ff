-- The latest precedents are compared one by one: texts of one campaign are so alike that trigram indexes left most of them to compare
-- as well, and bounded nothing.
drop index consensus.precedent_source_idx;
drop index consensus.precedent_words_idx;
