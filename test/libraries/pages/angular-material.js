import '@angular/compiler';
import { Component, provideZonelessChangeDetection } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { MatSlideToggleModule } from '@angular/material/slide-toggle';
import { bootstrapApplication } from '@angular/platform-browser';
import '../node_modules/@angular/material/prebuilt-themes/azure-blue.css';
import { FIELDS, initial, keepAll, SECURITY } from './model.js';

const PARTS = {
  text: ({ key, label }) =>
    `<mat-form-field><mat-label>${label}</mat-label><input matInput formControlName="${key}"></mat-form-field>`,
  port: ({ key, label }) =>
    `<mat-form-field><mat-label>${label}</mat-label><input matInput type="number" formControlName="${key}"></mat-form-field>`,
  select: ({ key, label }) =>
    `<mat-form-field><mat-label>${label}</mat-label><mat-select formControlName="${key}">@for (one of options; track one.value) {<mat-option [value]="one.value">{{ one.label }}</mat-option>}</mat-select></mat-form-field>`,
  check: ({ key, label }) => `<mat-checkbox formControlName="${key}">${label}</mat-checkbox>`,
  switch: ({ key, label }) => `<mat-slide-toggle formControlName="${key}">${label}</mat-slide-toggle>`,
};

const Page = Component({
  selector: 'mail-page',
  imports: [
    ReactiveFormsModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    MatCheckboxModule,
    MatSlideToggleModule,
  ],
  template: `<h1>Connect your mailbox</h1><form [formGroup]="form">${FIELDS.map((field) => `<div>${PARTS[field.kind](field)}</div>`).join('')}</form>`,
})(
  class {
    options = SECURITY;
    form = new FormGroup(
      Object.fromEntries(Object.entries(initial).map(([key, value]) => [key, new FormControl(value)])),
    );
    constructor() {
      this.form.valueChanges.subscribe(keepAll);
    }
  },
);

document.body.append(document.createElement('mail-page'));
bootstrapApplication(Page, { providers: [provideZonelessChangeDetection()] });
