-- Nodes that start together set up the house one after another: whoever does holds this row.
CREATE TABLE start_lock (
  id INT NOT NULL,
  CONSTRAINT pk_start_lock PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4;

INSERT INTO start_lock (id) VALUES (1);
