import '@angular/compiler';
import { Component, provideZonelessChangeDetection } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { bootstrapApplication } from '@angular/platform-browser';
import { NgSelectModule } from '@ng-select/ng-select';
import '../node_modules/@ng-select/ng-select/themes/default.theme.css';
import { FIELDS, initial, keepAll, SECURITY } from './model.js';

const box = ({ key, label }) => `<label><input type="checkbox" formControlName="${key}"> ${label}</label>`;
const PARTS = {
  text: ({ key, label }) => `<label for="${key}">${label}</label><input id="${key}" formControlName="${key}">`,
  port: ({ key, label }) =>
    `<label for="${key}">${label}</label><input id="${key}" type="number" formControlName="${key}">`,
  select: ({ key, label }) =>
    `<label for="${key}">${label}</label><ng-select labelForId="${key}" formControlName="${key}" [items]="options" bindLabel="label" bindValue="value" [clearable]="false" [searchable]="false" style="width:200px"></ng-select>`,
  check: box,
  switch: box,
};

const Page = Component({
  selector: 'mail-page',
  imports: [ReactiveFormsModule, NgSelectModule],
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
