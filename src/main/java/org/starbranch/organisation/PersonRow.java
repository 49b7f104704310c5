package org.starbranch.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "person")
class PersonRow {

    @Id
    private String userId = "";

    private String name = "";

    @Column(name = "branch_code")
    private @Nullable String branch;

    @Enumerated(EnumType.STRING)
    private Person.@Nullable Post post;

    protected PersonRow() {}

    PersonRow(Person person) {
        this.userId = person.userId();
        this.name = person.name();
        this.branch = person.branch();
        this.post = person.post();
    }

    Person person() {
        return new Person(userId, name, branch, post);
    }
}
