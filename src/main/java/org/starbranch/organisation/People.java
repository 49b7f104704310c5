package org.starbranch.organisation;

import org.springframework.data.jpa.repository.JpaRepository;

interface People extends JpaRepository<PersonRow, String> {}
