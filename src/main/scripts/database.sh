# Sourced by backup and restore: one way of speaking to the database, MySQL or the H2 file of the sample profile.
# The settings are those of the application; STARBRANCH_JAR names its jar.

fail() { printf '%s\n' "$*" >&2; exit 1; }

readonly JAR=${STARBRANCH_JAR:?请用环境变量 STARBRANCH_JAR 指明应用的 jar 文件}
readonly DATABASE=${STARBRANCH_DB_NAME:-starbranch}
readonly H2_FILE=${STARBRANCH_DATA:-./data}/starbranch
readonly DUMP=${MYSQLDUMP:-mysqldump}
readonly CLIENT=${MYSQL:-mysql}

is_mysql() { case ",${SPRING_PROFILES_ACTIVE:-sample}," in *,mysql,*) true ;; *) false ;; esac; }

# The password goes to MySQL's programs in a file that nobody else can read; on a command line everybody could.
mysql_options() {
  local password=${STARBRANCH_DB_PASSWORD:?请设置环境变量 STARBRANCH_DB_PASSWORD}
  local ssl=${STARBRANCH_DB_SSL:-REQUIRED}
  password=${password//\\/\\\\}
  password=${password//\"/\\\"}
  OPTIONS=$(umask 077 && mktemp)
  trap 'rm -f "$OPTIONS"' EXIT
  {
    printf '[client]\nhost=%s\nport=%s\nprotocol=TCP\n' "${STARBRANCH_DB_HOST:-localhost}" "${STARBRANCH_DB_PORT:-3306}"
    printf 'user=%s\npassword="%s"\n' "${STARBRANCH_DB_USER:-starbranch}" "$password"
    if "$CLIENT" --help 2>/dev/null | grep -q -- '--ssl-mode'; then
      printf 'ssl-mode=%s\n' "$ssl"
    elif [ "$ssl" != DISABLED ]; then
      printf 'ssl\n'
    fi
  } >"$OPTIONS"
}

# H2's own tools, out of the application's jar.
h2() {
  local tool=$1
  shift
  java -cp "$JAR" -Dloader.main="org.h2.tools.$tool" org.springframework.boot.loader.launch.PropertiesLauncher \
    -url "jdbc:h2:file:$(realpath -m "$H2_FILE");MODE=MySQL" -user sa "$@" >/dev/null
}

# Writes the whole database to standard output, as of one moment, without holding anybody up. One statement for each row,
# so that the rows can be counted. (MariaDB's first line is a command that MySQL's client does not know.)
dump_mysql() {
  local more=()
  if "$DUMP" --help 2>/dev/null | grep -q -- '--set-gtid-purged'; then more+=(--set-gtid-purged=OFF); fi
  "$DUMP" --defaults-extra-file="$OPTIONS" --single-transaction --no-tablespaces --hex-blob --skip-extended-insert \
    --complete-insert --default-character-set=utf8mb4 "${more[@]}" "$DATABASE" | sed '/^\/\*M!999999/d'
}

dump() {
  if is_mysql; then
    dump_mysql
  else
    [ -f "$H2_FILE.mv.db" ] || fail "没有数据库文件 $H2_FILE.mv.db"
    local file
    file=$(mktemp)
    h2 Script -script "$file" -options simple || fail "H2 数据库读不出来：请先停止应用"
    cat "$file"
    rm -f "$file"
  fi
}

is_empty() {
  if is_mysql; then
    [ "$("$CLIENT" --defaults-extra-file="$OPTIONS" -N -e \
      'SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()' "$DATABASE")" = 0 ]
  else
    [ ! -e "$H2_FILE.mv.db" ]
  fi
}

# Reads the database from standard input.
load() {
  if is_mysql; then
    "$CLIENT" --defaults-extra-file="$OPTIONS" --default-character-set=utf8mb4 "$DATABASE"
  else
    local file
    file=$(mktemp)
    cat >"$file"
    mkdir -p "$(dirname "$H2_FILE")"
    h2 RunScript -script "$file"
    rm -f "$file"
  fi
}

# The tables of a dump with the number of their rows, one per line. H2 carries large values in a table of its own, which
# is gone when they are back.
count_rows() {
  awk '
    function name(word) { word = tolower(word); gsub(/[`"(]/, "", word); sub(/^public\./, "", word); return word }
    /^CREATE .*TEMPORARY / || /^INSERT INTO SYSTEM_LOB_STREAM / { next }
    /^CREATE [A-Z ]*TABLE / { for (i = 2; i < NF; i++) if ($i == "TABLE") { rows[name($(i + 1))] += 0; break } }
    /^INSERT INTO / { rows[name($3)]++ }
    END { for (table in rows) print table, rows[table] }
  ' | LC_ALL=C sort
}

if is_mysql; then mysql_options; fi
