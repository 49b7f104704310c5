-- Every published version of a scheme with its text; rows are only ever added.
create table scheme_version (
  hash         char(64)     not null,
  code         varchar(40)  not null,
  version      int          not null,
  name         varchar(200) not null,
  yaml_text    mediumtext   not null,
  state        varchar(16)  not null,
  published_at datetime(3)  not null,
  primary key (hash),
  constraint uq_scheme_version unique (code, version)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_0900_ai_ci;
