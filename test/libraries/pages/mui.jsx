import {
  Checkbox,
  FormControl,
  FormControlLabel,
  InputLabel,
  MenuItem,
  Select,
  Switch,
  TextField,
} from '@mui/material';
import { SECURITY } from './model.js';
import { mount } from './react-form.jsx';

mount({
  text: ({ id, label, value, set }) => (
    <TextField id={id} label={label} value={value} onChange={(e) => set(e.target.value)} />
  ),
  port: ({ id, label, value, set }) => (
    <TextField
      id={id}
      label={label}
      type="number"
      value={value ?? ''}
      onChange={(e) => set(e.target.value === '' ? null : Number(e.target.value))}
    />
  ),
  select: ({ id, label, value, set }) => (
    <FormControl sx={{ minWidth: 160 }}>
      <InputLabel id={`${id}-label`}>{label}</InputLabel>
      <Select labelId={`${id}-label`} label={label} value={value} onChange={(e) => set(e.target.value)}>
        {SECURITY.map((one) => (
          <MenuItem key={one.value} value={one.value}>
            {one.label}
          </MenuItem>
        ))}
      </Select>
    </FormControl>
  ),
  check: ({ label, value, set }) => (
    <FormControlLabel label={label} control={<Checkbox checked={value} onChange={(e) => set(e.target.checked)} />} />
  ),
  switch: ({ label, value, set }) => (
    <FormControlLabel label={label} control={<Switch checked={value} onChange={(e) => set(e.target.checked)} />} />
  ),
});
