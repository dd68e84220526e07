-- Nothing ever read or wrote it: a book of obligations holds all its dated versions itself and comes with the program.
drop table obligation_book;
